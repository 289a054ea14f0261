/** How the program is to be run by systemd. */
export interface Service {
  /** Absolute paths: of Node, and of the program's folder. */
  readonly node: string
  readonly program: string
  readonly user: string
  /** Folders that it writes to: the data, and backups that lie elsewhere. */
  readonly writes: readonly string[]
}

/**
 * A unit for systemd. Node is started itself and not by npm, whose shell would swallow the signal that asks it to stop. A bad
 * configuration (2) is not tried again, since it needs a person. What it says goes to a journal of its own.
 */
export function unitOf({ node, program, user, writes }: Service): string {
  return `[Unit]
Description=连心 lianxin
After=network-online.target postgresql.service
Wants=network-online.target
StartLimitIntervalSec=0

[Service]
User=${user}
WorkingDirectory=${escaped(program)}
ExecStart=${quoted(node)} src/start/index.mjs
Environment=NODE_ENV=production
Restart=always
RestartSec=5
RestartPreventExitStatus=2
KillMode=mixed
TimeoutStopSec=20
LogNamespace=lianxin
MemoryMax=1G
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=read-only
ReadWritePaths=${writes.map((path) => quoted(path)).join(' ')}
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictSUIDSGID=yes
RestrictRealtime=yes
LockPersonality=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
UMask=0077

[Install]
WantedBy=multi-user.target
`
}

/**
 * The journal's own settings: what it said is kept for seven months (the Cybersecurity Law asks for six), and takes two
 * gigabytes at most. A journal of its own, since in the machine's common one whatever else is loud pushes it out.
 */
export const JOURNAL = `[Journal]
Storage=persistent
MaxRetentionSec=210day
SystemMaxUse=2G
RateLimitIntervalSec=0
`

/** systemd reads % and, within quotes, \\ and " as its own. */
const escaped = (path: string): string => path.replaceAll('%', '%%')
const quoted = (path: string): string => `"${escaped(path).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
