import type { Grant } from './policy.ts'

const anyone: readonly Grant[] = [
  'staff',
  'member',
  'members:read',
  'members:write',
  'meetings:read',
  'meetings:write',
  'seating:write',
  'topics:read',
  'topics:write',
]
const administrators: readonly Grant[] = ['administrator']
const staff: readonly Grant[] = ['staff']
const members: readonly Grant[] = ['member']
const staffAndMembers: readonly Grant[] = ['staff', 'member']
/** Of the own entry; members reach no other. */
const ownEntry: readonly Grant[] = ['staff', 'member', 'members:read']
/** Nodes and searches by id; members have no use for them. */
const staffAndTools = anyone.filter((grant) => grant !== 'member')
const readMembers: readonly Grant[] = ['staff', 'members:read']
const writeMembers: readonly Grant[] = ['staff', 'members:write']
const showMeetings: readonly Grant[] = [
  'staff',
  'member',
  'meetings:read',
  'meetings:write',
  'seating:write',
  'topics:read',
  'topics:write',
]
const readMeetings: readonly Grant[] = ['staff', 'meetings:read']
const writeMeetings: readonly Grant[] = ['staff', 'meetings:write']
const readPlans: readonly Grant[] = ['staff', 'meetings:read', 'seating:write']
const writePlans: readonly Grant[] = ['staff', 'seating:write']
const seeTopics: readonly Grant[] = ['staff', 'member', 'topics:read', 'topics:write']
const readTopics: readonly Grant[] = ['staff', 'topics:read', 'topics:write']
const writeTopics: readonly Grant[] = ['staff', 'topics:write']
const proposeTopics: readonly Grant[] = ['staff', 'member', 'topics:write']
/** What the ballots of a vote say together; a single ballot is for no tool. */
const seeResults: readonly Grant[] = ['staff', 'member', 'topics:read']

/** Lists of meetings are for members, too; those of firms, replies and plans are not. */
const page = { 'edges pageInfo totalCount': anyone }
const edge = { 'cursor node': anyone }
const shutPage = { 'edges pageInfo totalCount': staffAndTools }
const shutEdge = { 'cursor node': staffAndTools }
const error = { 'code message path': anyone }

/**
 * Who may use which field: for every type the fields, and any one of the grants opens them. This table is what the
 * service goes by, not a description of it. A field without a row is for staff, and a test refuses it.
 */
export const matrix: Readonly<Record<string, Readonly<Record<string, readonly Grant[]>>>> = {
  Query: {
    'viewer trades districts': anyone,
    node: staffAndTools,
    'members member': readMembers,
    meetings: ['member', ...readMeetings],
    topicRules: readTopics,
    consentText: staffAndMembers,
    similarTopics: seeTopics,
    topicBallot: staffAndMembers,
    'staff apiKeys': administrators,
  },
  Mutation: {
    'inviteStaff changeStaff removeStaff createApiKey rotateApiKey revokeApiKey': administrators,
    'importMembers addMember editMember addPerson editPerson removeMember removePerson': writeMembers,
    recordNeed: staff,
    setConsent: staffAndMembers,
    'createMeeting recordReplies': writeMeetings,
    sendMemberLinks: staff,
    'generateSeating stopSeating closeMeeting': writePlans,
    'mergeTopics unmergeTopic withdrawTopic restoreTopic openTopicPoll changeTopicPoll': writeTopics,
    proposeTopic: proposeTopics,
    'recordTopicBallot removeTopicBallot': staffAndMembers,
  },
  Subscription: { seatingProgress: readPlans },

  // Shells: what is in them has its own rows.
  Node: { id: anyone },
  PageInfo: { 'startCursor endCursor hasNextPage hasPreviousPage': anyone },
  UserError: { 'message path': anyone },
  Reason: { 'code message': anyone },

  // access
  Viewer: { 'role name scopes': anyone, user: staff, 'person tables': members },
  StaffUser: { 'id name email role lockedAt': staff },
  ApiKey: { 'id name prefix scopes createdAt expiresAt lastUsedAt revokedAt': administrators },
  AccessError: error,
  InviteStaffPayload: { 'staff userErrors': administrators },
  ChangeStaffPayload: { 'staff userErrors': administrators },
  RemoveStaffPayload: { 'staff userErrors': administrators },
  CreateApiKeyPayload: { 'apiKey secret userErrors': administrators },
  RotateApiKeyPayload: { 'apiKey secret userErrors': administrators },
  RevokeApiKeyPayload: { 'apiKey userErrors': administrators },

  // people
  Trade: { 'id name officialName feminine english annex': anyone },
  District: { 'ags name': anyone },
  Member: {
    'id externalId firm size trades district joinedOn': ownEntry,
    'persons leftOn invented version': readMembers,
  },
  MemberConnection: shutPage,
  MemberEdge: shutEdge,
  Person: {
    'id givenName familyName name email phone member': ownEntry,
    formerEncounters: readMembers,
    consents: staffAndMembers,
    // For the organisers: no key opens them.
    needs: staff,
  },
  PersonNeed: { 'day text': staff },
  MemberError: error,
  AddMemberPayload: { 'member userErrors': writeMembers },
  EditMemberPayload: { 'member userErrors': writeMembers },
  AddPersonPayload: { 'person member userErrors': writeMembers },
  EditPersonPayload: { 'person member userErrors': writeMembers },
  RemoveMemberPayload: { 'member userErrors': writeMembers },
  RemovePersonPayload: { 'member userErrors': writeMembers },
  RecordNeedPayload: { 'person userErrors': staff },
  ImportMembersPayload: { 'report userErrors': writeMembers },
  ImportReport: {
    'columns created delimiter encoding failed rows unchanged updated written': writeMembers,
  },
  ImportRow: { 'action changes externalId firm line person problems trades': writeMembers },
  ImportColumn: { 'field header': writeMembers },
  ImportProblem: { 'code column message severity value': writeMembers },

  // meetings
  Meeting: {
    'id title startsAt endsAt place mode status rounds tableSize invented version': showMeetings,
    replies: readMeetings,
    'plan plans run': readPlans,
    topics: ['meetings:read', ...seeTopics],
    topicPoll: seeTopics,
    topicResult: seeResults,
    topicsSetAside: readTopics,
  },
  TableSize: { 'wanted min max': showMeetings },
  MeetingConnection: page,
  MeetingEdge: edge,
  MeetingRepliesConnection: shutPage,
  MeetingRepliesConnectionEdge: shutEdge,
  Reply: { 'person answer repliedAt': readMeetings },
  MeetingError: error,
  CreateMeetingPayload: { 'meeting userErrors': writeMeetings },
  SendMemberLinksPayload: { 'sent waiting withoutAddress failed userErrors': staff },
  RecordRepliesPayload: { 'meeting userErrors': writeMeetings },

  // seating
  Plan: {
    'id meeting seed steps engineVersion cost bound gap optimal terms rounds createdAt version': readPlans,
    // Sentences about people, with their names.
    reasons: readMembers,
    topics: staff,
  },
  PlanRound: { 'number tables': readPlans },
  PlanTable: { 'number cost terms seats topic': readPlans, wishes: staff },
  PlanTopics: { 'guessed mixPrice returns signature topics unranked worstOff': staff },
  PlanTopic: { 'demand tables topic': staff },
  PlanWorstOff: { 'people rank': staff },
  Seat: { 'person host': readPlans },
  OwnTable: { 'round table people': members },
  TableMate: { 'name firm trades host': members },
  TermCost: { 'name label cost bound': readPlans },
  MeetingPlansConnection: shutPage,
  MeetingPlansConnectionEdge: shutEdge,
  SeatingRun: { 'id meeting status seed steps stepsDone plan': readPlans, failure: readMembers },
  SeatingProgress: { 'runId status stepsDone steps cost bound planId': readPlans },
  SeatingError: error,
  GenerateSeatingPayload: { 'run userErrors': writePlans },
  StopSeatingPayload: { 'run userErrors': writePlans },
  CloseMeetingPayload: { 'meeting userErrors': writePlans },

  // topics
  Topic: {
    'id title description': ['meetings:read', ...seeTopics],
    'merged mergedInto mergedAt withdrawnAt version': readTopics,
    proposedBy: staff,
  },
  TopicPoll: { 'id meeting deadline open rule choose ballotCount': seeTopics, version: readTopics },
  TopicBallot: { 'member tiers line byMember updatedAt version': staffAndMembers },
  TopicRule: { 'id name source': seeTopics },
  SimilarTopic: { 'topic likeness hint': seeTopics },
  TopicError: error,
  ProposeTopicPayload: { 'topic userErrors': proposeTopics },
  MergeTopicsPayload: { 'topic userErrors': writeTopics },
  UnmergeTopicPayload: { 'topic userErrors': writeTopics },
  WithdrawTopicPayload: { 'topic userErrors': writeTopics },
  RestoreTopicPayload: { 'topic userErrors': writeTopics },
  OpenTopicPollPayload: { 'poll userErrors': writeTopics },
  ChangeTopicPollPayload: { 'poll userErrors': writeTopics },
  RecordTopicBallotPayload: { 'ballot poll userErrors': staffAndMembers },
  RemoveTopicBallotPayload: { 'ballot poll userErrors': staffAndMembers },
  TopicResult: {
    'ballotCount choose chosen notes rankedBy ranking rule': seeResults,
    'neighbours otherRules receipt representation workshops': staff,
  },
  TopicStanding: {
    'chosen place tied topic': seeResults,
    // Small numbers could tell who voted how.
    'band bandReason breadth supporters tradeCount': staff,
  },
  TopicNeighbours: {
    'against card extraBallots for indifferent lower stability upper': staff,
  },
  TopicReceipt: { 'bills budget shortfalls': staff },
  TopicBill: { 'inFull inPart payers reason topic': staff },
  TopicPayer: { 'member percent': staff },
  TopicShortfall: { 'moreSupporters reason supporters topic': staff },
  TopicRepresentation: { 'ejrPlus jr leftOut trades verdict': staff },
  TopicClaim: { 'deserved members reason topics': staff },
  TopicWorkshop: { 'leftOut reason supporters topic': staff },
  TopicLeftOut: { 'member runnerUp': staff },
  TopicOtherChoice: { 'added missing rule topics': staff },
  TradeReach: { 'ballots none one reason several trade': staff },

  // directory
  Consent: { 'field textVersion channel givenAt withdrawnAt': staffAndMembers },
  ConsentText: { 'version text': staffAndMembers },
  DirectoryError: error,
  SetConsentPayload: { 'person userErrors': staffAndMembers },
}

const rows: ReadonlyMap<string, readonly Grant[]> = new Map(
  Object.entries(matrix).flatMap(([type, fields]) =>
    Object.entries(fields).flatMap(([names, grants]) =>
      names.split(' ').map((name) => [`${type}.${name}`, grants] as const),
    ),
  ),
)

/** The coordinates of all rows: "Person.email". */
export function coordinates(): string[] {
  return [...rows.keys()]
}

/** Any one of which opens the field. */
export function grantsFor(coordinate: string): readonly Grant[] {
  return rows.get(coordinate) ?? staff
}
