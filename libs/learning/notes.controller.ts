// How does a reader keep notes, over HTTP?
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CurrentActor, SignedIn } from '#libs/platform/http/access.js';
import { AskedLocale } from '#libs/platform/http/asked-locale.js';
import { NamesPerson } from '#libs/platform/http/named-person.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { DeleteNote } from './delete-note.js';
import { KeepNote } from './keep-note.js';
import { ListNotes } from './list-notes.js';
import { NoteView, ProgrammeNotesView } from './note-view.js';
import { NoteDto, NoteRevisionQuery, NotesQuery } from './notes.dto.js';

/** The reader's own, for whoever may read lessons: nobody else sees them, at the academy or in the register. */
@ApiTags('learning')
@Controller('v1')
export class NotesController {
  constructor(
    private readonly listNotes: ListNotes,
    private readonly keepNote: KeepNote,
    private readonly deleteNote: DeleteNote,
  ) {}

  /** Beside this lesson, in the order of its text; also those made in another version of the programme or in another language. */
  @SignedIn()
  @NamesPerson()
  @Get('lessons/:lessonId/notes')
  @ApiOkResponse({ type: [NoteView] })
  ofLesson(@CurrentActor() actor: Actor, @Param('lessonId', Uuid) lessonId: string): Promise<NoteView[]> {
    return this.listNotes.run(actor, lessonId);
  }

  /** By lesson, in the programme's order. */
  @SignedIn()
  @Get('programmes/:versionId/notes')
  @ApiOkResponse({ type: ProgrammeNotesView })
  ofProgramme(@CurrentActor() actor: Actor, @Param('versionId', Uuid) versionId: string, @Query() _: NotesQuery, @AskedLocale() locale: Locale): Promise<ProgrammeNotesView> {
    return this.listNotes.ofProgramme(actor, versionId, locale);
  }

  /**
   * Keeps a new note (`revision` 0) or changes one; the id is the client's, so that a request that is sent again makes no second note. 409
   * `note-changed` with the note as it is now in `facts.note`, 410 `note-deleted`, 409 `notes-full`, 400 `note-empty`.
   */
  @SignedIn()
  @NamesPerson()
  @Put('lessons/:lessonId/notes/:noteId')
  @ApiOkResponse({ type: NoteView })
  keep(@CurrentActor() actor: Actor, @Param('lessonId', Uuid) lessonId: string, @Param('noteId', Uuid) noteId: string, @Body() note: NoteDto): Promise<NoteView> {
    return this.keepNote.run(actor, { lessonId, noteId, ...note });
  }

  /** 409 `note-changed` with the note as it is now in `facts.note`, when it says something newer. Sent as a new one, a note is there again. */
  @SignedIn()
  @NamesPerson()
  @Delete('lessons/:lessonId/notes/:noteId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('lessonId', Uuid) lessonId: string, @Param('noteId', Uuid) noteId: string, @Query() { revision }: NoteRevisionQuery): Promise<void> {
    return this.deleteNote.run(actor, { lessonId, noteId, revision });
  }
}
