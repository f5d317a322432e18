import type { Words } from '#src/features/diagnose/findings/stage.ts'
import type { FaultContext } from './fault-words.ts'

const words = (starts: string, name: string, fix: string): Words => ({
  says: `${starts}: what was exported there is not set, and ${name} is empty.`,
  fix,
})

/** What starts a program in another environment than that of the shell, and how a variable gets there. */
export const startedApart = ({ first, second: name }: FaultContext): Words => {
  switch (first) {
    case 'docker':
      return words(
        'A container starts in an environment of its own and gets none of the variables of the shell that starts it',
        name,
        `Pass it at the start: docker run -e ${name}, or --env-file .env.`,
      )
    case 'cron':
      return words(
        'cron starts programs in an environment of its own and reads no file of a shell',
        name,
        `Set ${name} in the crontab, or load the file in the job itself: . /path/.env && ...`,
      )
    case 'ssh':
      return words(
        'ssh starts a shell on the other machine, which reads no profile there',
        name,
        `Set ${name} there, in a file that the command reads first: . ~/.env && …`,
      )
    case 'sudo':
      return words(
        'sudo starts programs in a clean environment',
        name,
        `Run sudo --preserve-env=${name}, or without sudo.`,
      )
    default:
      return words(
        'systemd starts a service in an environment of its own and reads no file of a shell',
        name,
        'Name the file in the unit: EnvironmentFile=/path/.env.',
      )
  }
}
