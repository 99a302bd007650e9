// How does somebody take or choose a picture, with a button that speaks the language of the page?
import button from './button.module.css';
import classes from './file-button.module.css';

interface FileButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  /** A mark by which whoever moves the focus finds it. */
  readonly adds?: boolean;
  readonly onFile: (file: File) => void;
}

/** The browser's own control lies over it, unseen: its words would be in the browser's language. */
export function FileButton({ label, disabled = false, adds = false, onFile }: FileButtonProps) {
  return (
    <label className={`${button.button} ${classes.file}`} data-variant="default" data-size="md">
      <span>{label}</span>
      <input
        type="file"
        accept="image/*"
        capture="environment"
        data-adds={adds ? '' : undefined}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
