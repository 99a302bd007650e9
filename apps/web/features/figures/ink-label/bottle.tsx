// How does the bottle look whose label is read: cap, seal, body?
import classes from './figure.module.css';

const ridges = [30, 36, 42, 48, 54];
/** The band of the seal as a row of dots round the neck; two are gone where it is torn. */
const seal = [18, 26, 34, 42, 50, 58, 66];
const torn: readonly number[] = [42, 50];

export function Bottle({ broken }: { readonly broken: boolean }) {
  return (
    <svg className={classes.bottle} viewBox="0 0 84 226" width="84" height="226" aria-hidden="true">
      <path d="M38 4 h8 l3 18 h-14 z" className={classes.cap} />
      <rect x="24" y="22" width="36" height="30" rx="3" className={classes.cap} />
      {ridges.map((x) => (
        <line key={x} x1={x} x2={x} y1="27" y2="47" className={classes.fine} />
      ))}
      <path d="M26 66 h32 v6 q20 4 20 22 v118 q0 10 -10 10 h-52 q-10 0 -10 -10 v-118 q0 -18 20 -22 z" className={classes.body} />
      <path d="M6 112 h72 v78 h-72 z" className={classes.wrap} />
      {[128, 140, 152, 164].map((y, row) => (
        <line key={y} x1="14" x2={row === 3 ? 44 : 70} y1={y} y2={y} className={classes.fine} />
      ))}
      {seal.map((x) => (broken && torn.includes(x) ? null : <circle key={x} cx={x} cy={59} r={3} className={classes.sealDot} />))}
      {broken && <path d="M39 55 l2 5 l-3 4 M53 55 l-3 5 l3 5 M53 60 q10 6 8 16" className={classes.tear} />}
    </svg>
  );
}
