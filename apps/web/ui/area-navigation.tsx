// Which pages does an area of the application have, and which of them is open?
import { Link } from '@tanstack/react-router';
import classes from './area-navigation.module.css';

export interface AreaPlace {
  readonly to: string;
  readonly name: string;
  /** The area's own first page: its address begins every other one. */
  readonly isFirst?: boolean;
}

export interface AreaNavigationProps {
  readonly label: string;
  readonly places: readonly AreaPlace[];
}

export function AreaNavigation({ label, places }: AreaNavigationProps) {
  return (
    <nav aria-label={label} className={classes.bar}>
      <ul className={classes.places}>
        {places.map(({ to, name, isFirst = false }) => (
          <li key={to}>
            <Link to={to} className={classes.place} activeOptions={{ exact: isFirst, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
