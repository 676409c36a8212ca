-- Roles for a ledger of uses in PostgreSQL. Run once in the ledger's database, after `zhixiao ledger begin`, by the
-- account that began it (it needs the right to make roles): psql -f conf/ledger-roles.sql. Running it again is harmless.
-- Then: GRANT zhixiao_reading TO auditor; GRANT zhixiao_reserving TO office; GRANT zhixiao_exempting TO president;
-- The account that began the ledger stays its owner: keep it for migrations, and give it to nobody who does one of the three.

DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['zhixiao_reading', 'zhixiao_reserving', 'zhixiao_exempting'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
    END LOOP;
END $$;

REVOKE ALL ON ledger_head, ledger_entry, ledger_schema_history, released_count FROM PUBLIC;
-- Whoever reserves or exempts reads what is there first. The history tells a program which version the tables have.
GRANT SELECT ON ledger_head, ledger_entry, ledger_schema_history
    TO zhixiao_reading, zhixiao_reserving, zhixiao_exempting;
-- What was shown to the public: whoever publishes reads it and adds to it.
GRANT SELECT ON released_count TO zhixiao_reading;
GRANT SELECT, INSERT ON released_count TO zhixiao_reserving;
GRANT INSERT ON ledger_entry TO zhixiao_reserving, zhixiao_exempting;
GRANT UPDATE (entry, hash) ON ledger_head TO zhixiao_reserving, zhixiao_exempting;

-- Which entries each may add.
ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ledger_reading ON ledger_entry;
CREATE POLICY ledger_reading ON ledger_entry FOR SELECT
    TO zhixiao_reading, zhixiao_reserving, zhixiao_exempting USING (true);
DROP POLICY IF EXISTS ledger_reserving ON ledger_entry;
CREATE POLICY ledger_reserving ON ledger_entry FOR INSERT TO zhixiao_reserving
    WITH CHECK (kind IN ('limits', 'reserved', 'confirmed', 'withdrawn', 'corrected', 'refused'));
DROP POLICY IF EXISTS ledger_exempting ON ledger_entry;
CREATE POLICY ledger_exempting ON ledger_entry FOR INSERT TO zhixiao_exempting
    WITH CHECK (kind = 'exempted');

-- Nobody changes or deletes an entry, and the head only goes forward; not even by mistake of the owner.
CREATE OR REPLACE FUNCTION ledger_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'ledger_head' AND TG_OP = 'UPDATE' THEN
        IF NEW.entry > OLD.entry AND NEW.name = OLD.name THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the ledger only grows';
END $$;
DROP TRIGGER IF EXISTS ledger_entry_stays ON ledger_entry;
CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_only_grows();
DROP TRIGGER IF EXISTS ledger_head_forward ON ledger_head;
CREATE TRIGGER ledger_head_forward BEFORE UPDATE OR DELETE ON ledger_head
    FOR EACH ROW EXECUTE FUNCTION ledger_only_grows();
DROP TRIGGER IF EXISTS ledger_head_stays ON ledger_head;
CREATE TRIGGER ledger_head_stays BEFORE TRUNCATE ON ledger_head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_only_grows();
