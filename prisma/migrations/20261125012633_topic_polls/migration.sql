-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "topics" JSONB;

-- AlterTable
ALTER TABLE "PlanTable" ADD COLUMN     "topicId" UUID,
ADD COLUMN     "wishes" JSONB;

-- AlterTable
ALTER TABLE "Topic" ADD COLUMN     "mergedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "TopicPoll" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "rule" TEXT NOT NULL,
    "choose" INTEGER NOT NULL,
    "changedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TopicPoll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicBallot" (
    "id" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "tiers" JSONB NOT NULL,
    "line" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TopicBallot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TopicPoll_meetingId_key" ON "TopicPoll"("meetingId");

-- CreateIndex
CREATE INDEX "TopicBallot_memberId_idx" ON "TopicBallot"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "TopicBallot_pollId_memberId_key" ON "TopicBallot"("pollId", "memberId");

-- CreateIndex
CREATE INDEX "PlanTable_topicId_idx" ON "PlanTable"("topicId");

-- CreateIndex
CREATE INDEX "Topic_mergedIntoId_idx" ON "Topic"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "PlanTable" ADD CONSTRAINT "PlanTable_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicPoll" ADD CONSTRAINT "TopicPoll_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicBallot" ADD CONSTRAINT "TopicBallot_pollId_fkey" FOREIGN KEY ("pollId") REFERENCES "TopicPoll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicBallot" ADD CONSTRAINT "TopicBallot_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
