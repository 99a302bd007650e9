// What stands where a name was that has been removed?

/** A dash says the same in every language; the database knows it too (`erased_people_have_no_name`). */
export const noName = '—';
