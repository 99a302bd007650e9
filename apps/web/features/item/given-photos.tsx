// How do the photos stand that somebody has handed in?
import classes from './photo.module.css';

export function GivenPhotos({ addresses, alt }: { readonly addresses: readonly string[]; readonly alt: (number: number) => string }) {
  return (
    <ol className={classes.given}>
      {addresses.map((address, place) => (
        <li key={address}>
          <a href={address} target="_blank" rel="noreferrer">
            <img src={address} alt={alt(place + 1)} />
          </a>
        </li>
      ))}
    </ol>
  );
}
