# One image for api, worker and migrations; the command says which.
FROM node:24.11.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.mjs --force \
 && npm prune --omit=dev --ignore-scripts

FROM node:24.11.0-bookworm-slim
ENV NODE_ENV=production XINDAI_ENV=production
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/web/dist ./web/dist
COPY --from=build --chown=node:node /app/prisma ./prisma
COPY --from=build --chown=node:node /app/bin ./bin
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 8080
CMD ["node", "dist/src/runtime/server.js"]
