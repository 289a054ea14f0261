-- Roles become strings, each value as it was: a process that meets one it does not know leaves it alone.
ALTER TABLE "RoleHolding" ALTER COLUMN "role" TYPE TEXT USING "role"::text;

-- A process of the version before casts what it asks for to its own type: this now reads as text by itself.
CREATE CAST ("Role" AS TEXT) WITH INOUT AS IMPLICIT;
