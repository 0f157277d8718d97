/** What an open card tells the list around it: it is dealt with, or is to be closed. */
export type CardEvents = { goOn: () => void; close: () => void }
