// Which names stand beside the layers, without touching one another?
import { skinBorders, type Skin } from '#libs/anatomy/skin-level.js';
import classes from '../skin-drawing/skin.module.css';
import { columnX, scale, surface, tissueEnd } from './places.js';
import { useDepthWords } from './words.js';

const lineHeight = 15;

export function LayerNames({ skin }: { readonly skin: Skin }) {
  const { t } = useDepthWords();
  const { epidermis, papillary, dermis } = skinBorders(skin);
  const y = (depth: number) => surface + depth * scale;
  const layers = [
    ['epi', (surface + y(epidermis)) / 2],
    ['pap', (y(epidermis) + y(papillary)) / 2],
    ['ret', (y(papillary) + y(dermis)) / 2],
    ['sub', (y(dermis) + tissueEnd) / 2],
  ] as const;
  let free = surface + 2;
  return layers.map(([id, at]) => {
    const lines = t(`layers.${id}`).split(' ');
    const middle = Math.max(at, free + (lines.length * lineHeight) / 2);
    free = middle + (lines.length * lineHeight) / 2 + 4;
    const first = middle - (lines.length * lineHeight) / 2 + 11;
    return (
      <g key={id}>
        <path className={classes.leader} d={`M68 ${middle}L${columnX('day0') - 5} ${at}`} />
        <text x={0} y={first}>
          {lines.map((line, index) => (
            <tspan key={line} x={0} dy={index === 0 ? 0 : lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      </g>
    );
  });
}
