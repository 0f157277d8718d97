/** A text that is to be imported: a file on disk or a pasted string, decoded once its encoding is known. */
export interface ChatSource {
  readonly name: string
  /** Bytes in all. */
  readonly size: number
  /** Modification time of the file, or the moment of pasting. */
  readonly modifiedAt: number
  /** Encoding that was recognised, e.g. `utf-8`, `gb18030`, `utf-16le`, `big5`. */
  readonly encoding: string
  /** The first 256 KiB, decoded; cut at a character. */
  readonly head: string
  /**
   * All lines in order, in arrays of up to a few thousand. CRLF, LF, CR and mixtures of them end a line; a leading BOM
   * is dropped. Never more than a few MiB at a time.
   */
  lines(signal?: AbortSignal): AsyncGenerator<string[]>
  /** The decoded text in pieces as they are read, for streaming JSON. */
  pieces(signal?: AbortSignal): AsyncGenerator<string>
  /** Bytes read so far by the running `lines` or `pieces`, for progress. */
  readonly bytesRead: number
}
