import { defineMessages } from '#shared/kernel/messages.ts'

export const recoveryMessages = defineMessages(
  {
    'kind.daily': '每日备份',
    'kind.manual': '手动备份',
    'kind.before-migration': '升级前备份',
    'kind.before-restore': '恢复前备份',
    'report.uncleanExit': '上次没有正常退出。数据文件已检查，完好无损。',
    'report.migratedFrom': '数据已升级到新版格式，升级前的备份在备份文件夹里。',
    'report.restoredFrom': '已恢复备份 {name}，恢复前的数据也留了一份备份。',
    'report.clearedBackups': '上次有 {count} 份备份没写完，已清理。',
    'report.takenBackImports': '上次导入“{names}”没有完成，已全部撤回，没有留下半截数据。',
    'error.WORKSPACE_CORRUPT': '数据文件已损坏，打不开。文件原样保留，没有改动。可以从备份恢复。',
    'error.WORKSPACE_NEWER':
      '这份数据由更新版本的群圃写成（格式 {found}，本版支持到 {known}）。没有改动任何数据，升级群圃后再打开。',
    'error.WORKSPACE_LOCKED': '数据文件正被另一个程序占用。关闭它后再试。',
    'error.WORKSPACE_READ_ONLY': '数据文件夹不可写。检查权限或磁盘后再试，数据没有改动。',
    'error.NOT_A_WORKSPACE': '这个文件不是群圃的数据文件，没有改动它。',
    'error.MIGRATION_FAILED': '数据升级没有完成（步骤 {step}），数据保持升级前的样子，备份也在。',
    'error.DISK_FULL': '磁盘空间不足，这一步没有保存。之前的数据完好，腾出空间后再试。',
    'error.BACKUP_NO_SPACE': '磁盘空间不足，备份没有完成。数据完好，腾出空间后再试。',
    'error.BACKUP_BROKEN': '这份备份不完整，没有使用它。换一份备份再试。',
    'error.BACKUP_NOT_FOUND': '找不到备份 {name}。',
  },
  {
    'kind.daily': 'Daily backup',
    'kind.manual': 'Manual backup',
    'kind.before-migration': 'Before upgrade',
    'kind.before-restore': 'Before restore',
    'report.uncleanExit': 'Qunpu did not exit properly last time. The data file was checked and is sound.',
    'report.migratedFrom':
      'The data was upgraded to the new format; a backup from before is in the backup folder.',
    'report.restoredFrom': 'Backup {name} was restored; the data from before was kept as a backup.',
    'report.clearedBackups':
      '{count, plural, one {# unfinished backup was} other {# unfinished backups were}} cleared away.',
    'report.takenBackImports':
      'The import of “{names}” did not finish last time and was taken back completely.',
    'error.WORKSPACE_CORRUPT':
      'The data file is damaged and cannot be opened. It was left as it is. You can restore a backup.',
    'error.WORKSPACE_NEWER':
      'This data was written by a later version of Qunpu (format {found}, this version knows {known}). Nothing was changed; upgrade Qunpu and open it again.',
    'error.WORKSPACE_LOCKED': 'Another program is using the data file. Close it and try again.',
    'error.WORKSPACE_READ_ONLY':
      'The data folder cannot be written. Check its permissions or the disk; no data was changed.',
    'error.NOT_A_WORKSPACE': 'This file is not a Qunpu data file; it was left alone.',
    'error.MIGRATION_FAILED':
      'The upgrade of the data did not finish (step {step}). The data is as before, and a backup exists.',
    'error.DISK_FULL':
      'Not enough disk space; this step was not saved. Earlier data is intact. Free some space and try again.',
    'error.BACKUP_NO_SPACE':
      'Not enough disk space, the backup did not finish. Your data is intact. Free some space and try again.',
    'error.BACKUP_BROKEN': 'This backup is incomplete and was not used. Choose another one.',
    'error.BACKUP_NOT_FOUND': 'Backup {name} cannot be found.',
  },
)
