// What stands in the way of a decision, and who can clear it?
import { notify } from '../../frame/notices.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { StatusNote } from '../../ui/status.js';
import { TextInput } from '../../ui/text-input.js';
import { useMe } from '../identity/session.js';
import type { Decision, Obstacle } from './contract.js';
import classes from './decision-page.module.css';
import { useCertificationWords } from './words.js';

export interface ObstaclesProps {
  readonly academyId: string;
  readonly decision: Decision;
}

/** The first one large, with what to do about it; the server orders them. */
export function Obstacles({ academyId, decision }: ObstaclesProps) {
  const { t } = useCertificationWords();
  const text = useObstacleText(decision);
  const [first, ...rest] = decision.obstacles;
  if (!first) return null;
  return (
    <StatusNote tone={first.code === 'already-certified' ? 'notice' : 'caution'} icon="warning" title={t(`decision.obstacles.${first.code}`)}>
      <div className={classes.obstacle}>
        <p>{text(first)}</p>
        <WayOut academyId={academyId} obstacle={first} decision={decision} />
        {rest.length > 0 && (
          <div>
            <p>{t('decision.afterwards')}</p>
            <ul className={classes.rest}>
              {rest.map((obstacle) => (
                <li key={obstacle.code}>
                  <strong>{t(`decision.obstacles.${obstacle.code}`)}.</strong> {text(obstacle)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </StatusNote>
  );
}

function useObstacleText({ requirements }: Decision): (obstacle: Obstacle) => string {
  const { t } = useCertificationWords();
  return ({ code, detail }) => {
    switch (code) {
      case 'evidence-incomplete': {
        const missing = (detail ?? '').split(' ').map((wanted) => requirements.find(({ requirement }) => requirement === wanted)?.title ?? wanted);
        return t('decision.obstacleTexts.missing', { what: missing.join('; ') });
      }
      case 'name-not-confirmed':
        return t(detail === 'unconfirmed' ? 'decision.obstacleTexts.unconfirmed' : 'decision.obstacleTexts.unchecked');
      case 'certifier-not-impartial':
        return t(detail === 'oneself' || detail === 'taught' || detail === 'assessed' ? `decision.obstacleTexts.${detail}` : 'decision.obstacleTexts.partial');
      default:
        return t(`decision.obstacleTexts.${code}`);
    }
  };
}

interface WayOutProps extends ObstaclesProps {
  readonly obstacle: Obstacle;
}

function WayOut({ academyId, decision, obstacle: { code, detail } }: WayOutProps) {
  const { t } = useCertificationWords();
  const params = { academyId, enrolmentId: decision.enrolmentId };
  switch (code) {
    case 'already-certified':
      return (
        <ButtonLink to="/academies/$academyId/certificates" params={{ academyId }} variant="default">
          {t('decision.toCertificates')}
        </ButtonLink>
      );
    case 'evidence-incomplete':
      return (
        <ButtonLink to="/academies/$academyId/trainees/$enrolmentId" params={params} variant="default">
          {t('decision.toTrainee')}
        </ButtonLink>
      );
    case 'name-not-confirmed':
      return detail === 'unconfirmed' ? null : (
        <ButtonLink to="/academies/$academyId/trainees/$enrolmentId/name" params={params} variant="default">
          {t('decision.toName')}
        </ButtonLink>
      );
    case 'certifier-not-impartial':
      return detail === 'oneself' ? null : <ExceptionLetter academyId={academyId} traineeId={decision.trainee.id} />;
    default:
      return null;
  }
}

/** The registrar's form asks for ids; nobody should have to find them by hand. */
function ExceptionLetter({ academyId, traineeId }: { readonly academyId: string; readonly traineeId: string }) {
  const { t } = useCertificationWords();
  const me = useMe();
  if (!me) return null;
  const asked = new URLSearchParams({ academy: academyId, trainee: traineeId, certifier: me.personId });
  const link = `${window.location.origin}/register/exceptions?${asked.toString()}`;
  const copy = () => void navigator.clipboard.writeText(link).then(() => notify(t('decision.copied')));
  return (
    <>
      <p>{t('decision.exceptionHint')}</p>
      <div className={classes.letter}>
        <TextInput aria-label={t('decision.exceptionLink')} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        {window.isSecureContext && (
          <Button variant="default" onClick={copy}>
            {t('decision.copy')}
          </Button>
        )}
      </div>
    </>
  );
}
