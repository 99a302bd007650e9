// Is a text one JSON object, and which?
export type JsonObject = Readonly<Record<string, unknown>>;

/** Null of anything else: a list, a number, no JSON. */
export function readJsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}
