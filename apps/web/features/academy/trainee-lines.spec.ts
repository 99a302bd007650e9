// Are names and addresses found in what people paste?
import { readTraineeLines } from './trainee-lines.js';

describe('a pasted list of trainees', () => {
  it('is read from a spreadsheet, a mail program, and in either order', () => {
    const { trainees, unread } = readTraineeLines('Marta Figueiredo;marta@example.org\nTiago Sá <tiago@example.org>\nana@example.org, Ana Lima\r\nRui\trui@example.org\n"Costa, Eva" <eva@example.org>');
    expect(trainees).toEqual([
      { name: 'Marta Figueiredo', email: 'marta@example.org' },
      { name: 'Tiago Sá', email: 'tiago@example.org' },
      { name: 'Ana Lima', email: 'ana@example.org' },
      { name: 'Rui', email: 'rui@example.org' },
      { name: 'Costa Eva', email: 'eva@example.org' },
    ]);
    expect(unread).toEqual([]);
  });

  it('names each address once, whatever its case', () => {
    expect(readTraineeLines('Ana; ana@example.org\nAna Lima; ANA@example.org').trainees).toHaveLength(1);
  });

  it('shows the lines it cannot read instead of guessing', () => {
    const { trainees, unread } = readTraineeLines('Name; E-mail\nana@example.org\n\nAna ana@example.org eva@example.org');
    expect(trainees).toEqual([]);
    expect(unread).toEqual(['Name; E-mail', 'ana@example.org', 'Ana ana@example.org eva@example.org']);
  });
});
