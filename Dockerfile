# 连心的容器。podman build -t lianxin . 或者 docker build -t lianxin .
FROM docker.io/library/node:20-slim AS made
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
COPY prisma prisma
COPY src/start src/start
RUN npm ci --omit=dev --no-audit --no-fund

FROM docker.io/library/node:20-slim
ENV NODE_ENV=production CONSOLE_HOST=0.0.0.0
WORKDIR /app
COPY --from=made /app/node_modules node_modules
COPY --from=made /app/src/store/generated src/store/generated
COPY package.json package-lock.json tsconfig.json .env.example LICENSE ./
COPY prisma prisma
COPY commands commands
COPY src src
RUN node src/start/index.mjs --make
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 8787
# Said to this container alone; 503 also while WeChat waits for its code to be scanned.
HEALTHCHECK --interval=1m --timeout=5s --start-period=5m \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8787/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, so that a signal to stop reaches it.
CMD ["node", "src/start/index.mjs"]
