import fc from 'fast-check'

// On a shared machine a run says something about the change and not about its luck; elsewhere each run looks further.
if (process.env.CI) fc.configureGlobal({ seed: 20260310 })
