// Which pages does this area have?
export const holderRoutes = [] as const;
