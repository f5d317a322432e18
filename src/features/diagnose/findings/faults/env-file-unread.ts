import type { Words } from '#src/features/diagnose/findings/stage.ts'
import type { FaultContext } from './fault-words.ts'

/** Why what stands in a .env file is not set: who was to read it, and reads it not or not there. */
export const envFileUnread = ({ first, second }: FaultContext): Words => {
  switch (first) {
    case 'systemd':
      return {
        says: `systemd reads no .env file by itself, and the unit names none: ${second} is not set in the service.`,
        fix: 'Write EnvironmentFile=/path/.env under [Service], then run systemctl daemon-reload and restart the service.',
      }
    case 'mounted':
      return {
        says: `The .env file is mounted as a file, and docker sets no variable from it: only a program that reads the file itself has them, so ${second} is not set in the container.`,
        fix: 'Give it to docker: --env-file .env, or env_file: .env in the service. Or let the program load it (dotenv).',
      }
    case 'example':
      return {
        says: `There is ${second} and no .env: what loads the variables reads .env, so none of them is set.`,
        fix: `Copy it: cp ${second} .env. Keep the key out of ${second}, which is under version control, and replace it if it was committed.`,
      }
    case 'directory':
      return {
        says: `dotenv looks for .env in the folder in which the program was started, and not beside the file: from here it finds none, and ${second} is not set.`,
        fix: "Name the file: config({ path: path.join(__dirname, '.env') }), or start the program in its folder.",
      }
    default:
      return {
        says: `Nothing in this program reads the .env file: ${first} does not do so by itself, so ${second} is not set.`,
        fix:
          first === 'Python'
            ? `Call load_dotenv() of python-dotenv before it is read, or export ${second} in the shell.`
            : `Start node with --env-file=.env, or load dotenv in the first line; or export ${second} in the shell.`,
      }
  }
}
