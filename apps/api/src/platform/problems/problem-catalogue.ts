/** What a kind of problem says: the status it is answered with, what happened, and what to do about it. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** Plain sentence, for a person who reads another program's log. The dashboard says it in the user's language, by code. */
  readonly detail: string;
  readonly remedy: string;
}

/**
 * Every problem the API answers with (G40): a closed list, so that another program can count on the codes. A new one is a new line here.
 */
export const problemKinds = {
  // the request cannot be read
  malformed: {
    status: 400,
    title: 'Malformed request',
    detail: 'The request cannot be read.',
    remedy: 'Send well-formed JSON with its length and content type.',
  },
  validation: {
    status: 422,
    title: 'Invalid value',
    detail: 'A value is missing, unknown or of the wrong kind.',
    remedy: 'Correct the field that is named and send the request again.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Unsupported media type',
    detail: 'This address does not take content of that type.',
    remedy: 'Send application/json, or multipart/form-data where a file is expected.',
  },
  payload_too_large: {
    status: 413,
    title: 'Content too large',
    detail: 'The content of the request is larger than this address takes.',
    remedy: 'Send less at once.',
  },
  file_too_large: {
    status: 413,
    title: 'File too large',
    detail: 'A data file may have up to 64 MB.',
    remedy: 'Split the file and upload its parts one after the other.',
  },
  address_too_long: {
    status: 414,
    title: 'Address too long',
    detail: 'The address or the headers of the request are longer than this server takes.',
    remedy: 'Ask for less in one request.',
  },
  // who asks
  not_signed_in: {
    status: 401,
    title: 'Not signed in',
    detail: 'There is no session, or it has ended.',
    remedy: 'Sign in and send the request again.',
  },
  invalid_credentials: {
    status: 401,
    title: 'Sign-in refused',
    detail: 'The e-mail address and the password do not match.',
    remedy: 'Check both and try again, or ask the administrator for a new password.',
  },
  challenge_over: {
    status: 401,
    title: 'Sign-in not under way',
    detail: 'No sign-in waits for a code here, or it has waited longer than ten minutes.',
    remedy: 'Sign in with address and password again.',
  },
  wrong_code: {
    status: 403,
    title: 'Wrong code',
    detail: 'The code is not the one of this half minute, or no backup code that is left.',
    remedy: 'Give the code that the app shows now; the clock of its device must be right.',
  },
  code_used: {
    status: 403,
    title: 'Code already used',
    detail: 'Each code is accepted once.',
    remedy: 'Wait for the next code.',
  },
  wrong_password: {
    status: 403,
    title: 'Wrong password',
    detail: 'The password is not the one of this account.',
    remedy: 'Give the password with which you sign in.',
  },
  second_factor_stale: {
    status: 403,
    title: 'Code asked for',
    detail: 'This needs a code of the second factor younger than ten minutes.',
    remedy: 'Send one to /api/auth/two-factor/verify-totp and ask again.',
  },
  second_factor_missing: {
    status: 403,
    title: 'Second factor missing',
    detail: 'The role of this account needs a second factor, and the time to set it up is over.',
    remedy: 'Set it up: /api/auth/two-factor/enable.',
  },
  second_factor_set: {
    status: 409,
    title: 'Second factor already set',
    detail: 'The account has a second factor.',
    remedy: 'Remove it first to set up another one.',
  },
  second_factor_not_set: {
    status: 409,
    title: 'No second factor',
    detail: 'The account has no second factor, or its set-up was not begun.',
    remedy: 'Begin with /api/auth/two-factor/enable.',
  },
  second_factor_shared: {
    status: 403,
    title: 'Account of everybody',
    detail: 'The accounts of a demonstration are shared and have no second factor.',
    remedy: 'Make an account of your own, as the administrator of the demonstration, and try it there.',
  },
  forbidden: {
    status: 403,
    title: 'Not allowed',
    detail: 'Your role does not allow this.',
    remedy: 'Ask the project manager if you need it.',
  },
  foreign_origin: {
    status: 403,
    title: 'Request from another site',
    detail: 'The request was made by a page of another site.',
    remedy: 'Use the address of this installation; its operator sets it as CRUSCOTTO_ORIGIN.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    detail: 'This does not exist, or it is not yours to see.',
    remedy: 'Check the address; ask the project manager if you need access.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    detail: 'This address does not answer to that method.',
    remedy: 'See /api/docs for what it answers to.',
  },
  link_spent: {
    status: 410,
    title: 'Link no longer valid',
    detail: 'The link was used already, has expired, or was never issued.',
    remedy: 'Start the server again to get a new link, as long as there is no administrator.',
  },
  answers_closed: {
    status: 410,
    title: 'Answers no longer taken',
    detail: 'This link is not open yet, has ended, or has as many answers as it takes.',
    remedy: 'Ask whoever gave you the link.',
  },
  form_over: {
    status: 410,
    title: 'Form too old',
    detail: 'The form was opened more than a week ago.',
    remedy: 'Open the link again; what was answered can be sent with the new form.',
  },
  form_used: {
    status: 409,
    title: 'Already answered',
    detail: 'Another answer was sent with this form.',
    remedy: 'Open the link again to answer once more.',
  },
  // what is asked does not fit what is stored
  taken: {
    status: 409,
    title: 'Already taken',
    detail: 'That value must be unique and is in use.',
    remedy: 'Choose another one.',
  },
  wrong_state: {
    status: 409,
    title: 'Not in the present state',
    detail: 'This cannot be done in the state the record is in.',
    remedy: 'Read the record again to see how it stands.',
  },
  intake_arrived: {
    status: 409,
    title: 'Intake already arrived',
    detail: 'The person was taken in charge by an earlier sending, with another desk or another day of entry.',
    remedy: 'Correct desk and day in the participation; the other answers in the person.',
  },
  people_alike: {
    status: 409,
    title: 'People may be the same',
    detail: 'There is somebody who may be the same person, and nobody has looked yet.',
    remedy: 'Ask /people/likeness who it is; if it is another person, send it again without `alikeUnasked`.',
  },
  organisations_alike: {
    status: 409,
    title: 'Organisations may be the same',
    detail: 'There are organisations of nearly the same name, and nobody has looked yet.',
    remedy: 'Use one of those in `alike`; if it is another, send it again with `isAnother`.',
  },
  organisation_shared: {
    status: 409,
    title: 'Named by another project',
    detail: 'Another project names this organisation, so what indicators count by is not corrected from this one.',
    remedy: 'Correct its names, competences or tax number alone.',
  },
  idempotency_conflict: {
    status: 409,
    title: 'Still running',
    detail: 'The same request is still being carried out.',
    remedy: 'Wait a few seconds and send it again with the same Idempotency-Key.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'Key used for something else',
    detail: 'This Idempotency-Key was used for a request with another content.',
    remedy: 'Make a new key for each new request; keep it only to repeat the same one.',
  },
  device_entry_unreadable: {
    status: 422,
    title: 'Entry cannot be opened',
    detail: 'The entry is sealed to another key, was changed, or is of another project.',
    remedy: 'Write it again; entries are sealed to the key that GET /api/device-key answers.',
  },
  device_entry_of_another: {
    status: 422,
    title: 'Entry of somebody else',
    detail: 'The entry was written by another account.',
    remedy: 'Let whoever wrote it sign in on that device: it is sent then.',
  },
  device_entry_too_late: {
    status: 422,
    title: 'Entry written too late',
    detail: 'Entries may be written on a device for 24 hours after signing in.',
    remedy: 'Sign in again and write it again.',
  },
  precondition_required: {
    status: 428,
    title: 'Version missing',
    detail: 'A change must say which version of the record it is made on.',
    remedy: 'Read the record and send its ETag as If-Match.',
  },
  stale_version: {
    status: 412,
    title: 'Changed by someone else',
    detail: 'The record was changed after you read it.',
    remedy: 'Read it again, compare, and make your change on the new version.',
  },
  unknown_programme: {
    status: 422,
    title: 'Unknown programme',
    detail: 'There is no programme with that code.',
    remedy: 'Use the code of a programme of this installation; an administrator may describe a new one in `programme`.',
  },
  periods_not_contiguous: {
    status: 422,
    title: 'Reporting periods do not follow each other',
    detail: 'The reporting periods leave a gap, overlap, or lie outside the project.',
    remedy: 'Let each period start on the day after the one before ends, and all lie between the start and the end of the project.',
  },
  ended_period: {
    status: 422,
    title: 'Target of a period that has ended',
    detail: 'The change concerns a period that has ended; its status stays as it was judged then.',
    remedy: 'Give a reason and send the change again with `confirmed`, if you mean it.',
  },
  not_typed: {
    status: 422,
    title: 'Value not typed',
    detail: 'The value of this indicator is computed; R30 allows nobody to type it.',
    remedy: 'Correct or complete the records that it is counted on.',
  },
  no_target_group: {
    status: 422,
    title: 'Not reported from the target group',
    detail: 'R31 allows this for common output indicators on participants, where the trait is an eligibility criterion.',
    remedy: 'Leave the indicator counted on those with the trait.',
  },
  weak_password: {
    status: 422,
    title: 'Password too easy to guess',
    detail: 'The password is short, common, or made of the e-mail address.',
    remedy: 'Choose at least 12 characters that nobody would try first; several words are fine.',
  },
  // reports
  report_incomplete: {
    status: 422,
    title: 'Report not complete',
    detail: 'Parts of the report are missing.',
    remedy: 'Complete what `missing` lists, section by section, and submit it again.',
  },
  own_report: {
    status: 403,
    title: 'Prepared by yourself',
    detail: 'Nobody certifies a report that he prepared or submitted.',
    remedy: 'Ask another person with the right to certify.',
  },
  unknown_table: {
    status: 404,
    title: 'Unknown table',
    detail: 'There is no such funder table here.',
    remedy: 'Ask for T6 or T10, alone or as .csv or .xlsx.',
  },
  table_not_due: {
    status: 422,
    title: 'Table not part of this version',
    detail: 'The transmission of this version does not carry the table.',
    remedy: 'Indicators go with the versions YYYY06 and YYYY12, from 202112 to 202912.',
  },
  // the server
  too_many_requests: {
    status: 429,
    title: 'Too many requests',
    detail: 'There were too many requests in a short time.',
    remedy: 'Wait as long as Retry-After says and try again.',
  },
  unavailable: {
    status: 503,
    title: 'Too busy',
    detail: 'The server is busy or starting; nothing was changed.',
    remedy: 'Wait as long as Retry-After says and try again.',
  },
  internal: {
    status: 500,
    title: 'Unexpected failure',
    detail: 'Something went wrong on our side; nothing was changed.',
    remedy: 'Try again; if it happens again, tell the operator of the server the reference.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;
