-- What people type and what is stored, brought to one spelling: "Müller-Bau", "MUELLER BAU" and "mueller bau" are equal.
-- Sorting by it is sorting as in a German telephone directory (DIN 5007, variant 2: ä = ae), without a locale of the server.
-- apps/api/src/people/service.ts says the same in TypeScript; a test compares them.
CREATE FUNCTION search_key(source text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
  trim(regexp_replace(lower(translate(regexp_replace(normalize(
    replace(replace(replace(replace(replace(replace(replace(replace(normalize(source, NFC),
      'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'Ä', 'ae'), 'Ö', 'oe'), 'Ü', 'ue'), 'ß', 'ss'), 'ẞ', 'ss'),
    NFD), '[\u0300-\u036f]', '', 'g'), 'øØłŁđĐ', 'oolldd') COLLATE "C"), '[][\s!-/:-@\\^_`{-~]+', ' ', 'g'));

-- AlterTable
ALTER TABLE "Member" ADD COLUMN "searchKey" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key("firm")) STORED;
ALTER TABLE "Person" ADD COLUMN "searchKey" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key("familyName" || ' ' || "givenName")) STORED;

-- DropIndex, CreateIndex
DROP INDEX "Member_firm_idx";
DROP INDEX "Person_familyName_givenName_idx";
CREATE INDEX "Member_searchKey_idx" ON "Member"("searchKey");
CREATE INDEX "Person_searchKey_idx" ON "Person"("searchKey");
