// How is a lesson of an edition written?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { Loaded } from '../../frame/loaded.js';
import { useMe } from '../identity/session.js';
import { Editor } from './editor.js';
import { editionLessonQuery, editionQuery } from './queries.js';

export function EditorPage() {
  const place = useParams({ from: '/framed/signed-in/academies/$academyId/editions/$editionId/lessons/$code' });
  const me = useMe();
  const edition = useQuery(editionQuery(place.academyId, place.editionId));
  return (
    <Loaded query={useQuery(editionLessonQuery(place.academyId, place.editionId, place.code))}>
      {(lesson) => me && <Editor key={`${place.editionId} ${place.code}`} place={place} loaded={lesson} editionName={edition.data?.name ?? ''} personId={me.personId} />}
    </Loaded>
  );
}
