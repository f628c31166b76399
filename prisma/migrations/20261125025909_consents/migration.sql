-- CreateEnum
CREATE TYPE "PublicField" AS ENUM ('FIRM', 'TRADES', 'DISTRICT', 'NAME', 'EMAIL', 'PHONE');

-- CreateEnum
CREATE TYPE "ConsentChannel" AS ENUM ('OWN_PAGE', 'MEETING', 'PHONE', 'LETTER', 'MAIL');

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "field" "PublicField" NOT NULL,
    "textVersion" TEXT NOT NULL,
    "channel" "ConsentChannel" NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Consent_memberId_idx" ON "Consent"("memberId");

-- CreateIndex
CREATE INDEX "Consent_personId_idx" ON "Consent"("personId");

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
