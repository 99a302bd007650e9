// With which design is a certificate put on paper, and what does that design carry?

/** The template that certificates are issued with from now on. */
export const currentTemplate = 3;

/** Template 2 is the sheet of template 1 with the certificate's credential attached under this name. */
export const attachedCredential = 'credential.json';
export const attachesCredential = (template: number): boolean => template >= 2;
/** Template 3 has the signed facts in a larger QR code, and a line that says so. */
export const holdsCheckCode = (template: number): boolean => template >= 3;
