// Which pages does this area have?
export const curriculumRoutes = [] as const;
