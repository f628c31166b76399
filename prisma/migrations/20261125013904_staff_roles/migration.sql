-- AlterEnum
ALTER TYPE "UserRole" ADD VALUE 'ADMINISTRATOR';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "lockedAt" TIMESTAMPTZ(3);
