// Which pages does this area have?
export const attemptRoutes = [] as const;
