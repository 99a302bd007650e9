// Has something come near the part of the page that is read?
import { useEffect, useState, type RefObject } from 'react';

/** True from when less than a quarter of a screen lies between the place and what is seen, or the page is to be printed; and for ever after. */
export function useNear(place: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear || !place.current) return;
    const come = () => setIsNear(true);
    const watch = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && come(), { rootMargin: '25% 0px' });
    watch.observe(place.current);
    window.addEventListener('beforeprint', come);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', come);
    };
  }, [place, isNear]);
  return isNear;
}
