/** Version of the program as reports and manifests name it; the same as in package.json (test/report). */
export const PROGRAM_VERSION = '0.1.0';
