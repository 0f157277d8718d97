import { derivationJob } from '#electron/features/activity/jobs.ts'
import { generationJob, noticeJob } from '#electron/features/follow-ups/jobs.ts'
import { indexJob } from '#electron/features/search/indexing.ts'
import { seedJob } from '#electron/features/seed-users/jobs.ts'
import type { Job } from './scheduler.ts'

/** Everything that the backend does unasked; a feature with such a duty adds one line. */
export const jobs: readonly Job[] = [derivationJob, generationJob, noticeJob, seedJob, indexJob]
