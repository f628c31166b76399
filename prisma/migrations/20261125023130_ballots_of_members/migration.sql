-- AlterTable
ALTER TABLE "TopicBallot" ADD COLUMN     "byMember" BOOLEAN NOT NULL DEFAULT false;
