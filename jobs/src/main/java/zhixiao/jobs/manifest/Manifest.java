package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import zhixiao.jobs.analyse.AnalyseSummary;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.intake.SourceFiles;
import zhixiao.jobs.ledger.Head;
import zhixiao.jobs.lists.ListsSummary;
import zhixiao.jobs.output.JsonFile;
import zhixiao.jobs.output.OutputFolder;
import zhixiao.jobs.register.RegisterTotals;
import zhixiao.jobs.revisions.EarlierRun;
import zhixiao.jobs.revisions.RevisionsSummary;
import zhixiao.spec.Hash;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.notes.MeetingNotes;
import zhixiao.spec.notes.NotesCheck;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/**
 * The manifest of one run's folder. Intake begins it, compute adds what it did; each stage writes it last.
 */
public final class Manifest {
    /** The number of the contract in {@code docs/tables.md}. */
    public static final int CONTRACT = 1;

    private final ObjectNode root;

    private Manifest(ObjectNode root) {
        this.root = root;
    }

    /** The manifest of a folder that intake has filled. */
    public static Manifest of(Mapping mapping, IntakeSummary intake, String sparkVersion) throws IOException {
        ObjectNode root = Json.object();
        root.put("contract", CONTRACT);
        root.set("versions", versions(sparkVersion));
        root.putNull("fingerprint");
        root.putNull("as_of");
        root.set("model", IntakePart.model(mapping.model()));
        root.set("mapping", IntakePart.mapping(mapping));
        root.putNull("catalogue");
        root.set("courts", IntakePart.courts(intake.courts()));
        root.set("lines", IntakePart.lines(mapping.model()));
        ComputePart.clear(root);
        root.putNull(AnalysePart.KEY);
        root.putNull(CheckPart.KEY);
        root.set("data", IntakePart.data(mapping, intake));
        root.set("tables", IntakePart.tables(intake));
        Manifest manifest = new Manifest(root);
        manifest.sign();
        return manifest;
    }

    /** The same manifest with what compute did. */
    public Manifest with(ComputeSummary compute) {
        ObjectNode copy = root.deepCopy();
        copy.put("as_of", compute.asOf().date().toString());
        ComputePart.write(compute, copy);
        ListsPart.clear(copy);
        RegistersPart.clear(copy);
        RevisionsPart.clear(copy);
        MeetingPart.clear(copy);
        Manifest manifest = new Manifest(copy);
        manifest.sign();
        return manifest;
    }

    /** The same manifest with what has changed since an earlier run, which is part of the fingerprint. */
    public Manifest with(RevisionsSummary revisions) {
        ObjectNode copy = root.deepCopy();
        RevisionsPart.write(revisions, copy);
        Manifest manifest = new Manifest(copy);
        manifest.sign();
        return manifest;
    }

    /**
     * The same manifest with notes of a meeting, which are part of the fingerprint.
     *
     * @throws ProblemException if they name an indicator, a line or a court that is not there
     */
    public Manifest with(MeetingNotes notes) {
        verify(notes);
        ObjectNode copy = root.deepCopy();
        MeetingPart.write(notes, figures(), copy);
        Manifest manifest = new Manifest(copy);
        manifest.sign();
        return manifest;
    }

    /** Holds notes against what is there. @throws ProblemException with every mistake */
    public void verify(MeetingNotes notes) {
        Problems problems = new Problems();
        new NotesCheck(
                        Stream.concat(texts("indicators", "id"), texts("skipped", "indicator"))
                                .toList(),
                        texts("lines", "code").toList(),
                        texts("courts", "code").toList(),
                        asOf().orElse(LocalDate.MAX))
                .verify(notes, problems);
        problems.throwIfErrors();
    }

    private Stream<String> texts(String list, String key) {
        return StreamSupport.stream(root.path(list).spliterator(), false)
                .map(one -> one.path(key).asText());
    }

    /** The hash of the notes of a meeting, or empty if there are none. */
    public Optional<String> notes() {
        return Optional.ofNullable(root.at("/meeting/hash").textValue());
    }

    /** The fingerprint of the figures alone: notes are words about them, and make no other figures. */
    public String figures() {
        return Optional.ofNullable(root.at("/meeting/figures").textValue()).orElseGet(this::fingerprint);
    }

    /**
     * The run of a folder as one that later runs are held against.
     *
     * @param folder the folder that this is the manifest of
     * @param model the model of the later run
     * @throws ProblemException if it has no indicators
     */
    public EarlierRun earlier(Path folder, CaseModel model) {
        LocalDate asOf = asOf().orElseThrow(() ->
                new ProblemException(Problem.of(ProblemCode.STAGE_MISSING, folder.toString(), "compute")));
        boolean sameModel = root.at("/model/hash").asText().equals(model.hash());
        return new EarlierRun(
                folder,
                fingerprint(),
                asOf,
                root.at("/catalogue/hash").asText(),
                sameModel ? Optional.of(cases(folder, model)) : Optional.empty());
    }

    /** The same manifest with what the analysis did. It adds nothing to the fingerprint, which names its input. */
    public Manifest with(AnalyseSummary analysis) {
        ObjectNode copy = root.deepCopy();
        AnalysePart.write(analysis, copy);
        return new Manifest(copy);
    }

    /** The same manifest with what was made of lists. It adds nothing to the fingerprint. */
    public Manifest with(ListsSummary lists) {
        ObjectNode copy = root.deepCopy();
        ListsPart.write(lists, copy);
        return new Manifest(copy);
    }

    /** The same manifest with the counts of a register. They add nothing to the fingerprint. */
    public Manifest with(RegisterTotals.Summary register) {
        ObjectNode copy = root.deepCopy();
        RegistersPart.write(register, copy);
        return new Manifest(copy);
    }

    /** The day of the figures, or empty before there are any. */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(root.get("as_of").textValue()).map(LocalDate::parse);
    }

    /** The days that courts work, over all that the figures are of; weekends only where no calendar covers it. */
    public WorkingDays workingDays() {
        JsonNode mapping = root.get("mapping");
        // A folder that was made by hand need not say where its data begin.
        LocalDate from = mapping.hasNonNull("data_from")
                ? LocalDate.parse(mapping.get("data_from").asText())
                : LocalDate.MIN;
        return CalendarPart.read(mapping, from, asOf().orElse(LocalDate.MAX));
    }

    /** The catalogue of the figures, or empty before there are any. */
    public Optional<String> catalogueId() {
        return Optional.ofNullable(root.at("/catalogue/id").textValue());
    }

    /** The same manifest with what the check said. It adds nothing to the fingerprint. */
    public Manifest with(CheckSummary check) {
        ObjectNode copy = root.deepCopy();
        CheckPart.write(check, copy);
        return new Manifest(copy);
    }

    /** The use that was checked, or empty. */
    public Optional<String> use() {
        return CheckPart.use(root);
    }

    /** Where the ledger of uses stood after the check, or empty if there was none. */
    public Optional<Head> ledgerHead() {
        return CheckPart.head(root);
    }

    /**
     * Reads the manifest of a folder.
     *
     * @param stage the stage that should have left it, for the message
     * @throws ProblemException if it is not there, cannot be read, or has another contract
     */
    public static Manifest read(Path folder, String stage) throws IOException {
        Path file = folder.resolve(OutputFolder.MANIFEST);
        if (!Files.exists(file)) {
            throw new ProblemException(Problem.of(ProblemCode.STAGE_MISSING, folder.toString(), stage));
        }
        ObjectNode root = Json.read(file);
        if (root.path("contract").asInt() != CONTRACT) {
            throw new ProblemException(Problem.of(ProblemCode.STAGE_MISSING, folder.toString(), stage));
        }
        return new Manifest(root);
    }

    /** Writes it into a folder. */
    public void write(Path folder) throws IOException {
        JsonFile.write(root, folder.resolve(OutputFolder.MANIFEST));
    }

    /** What the run computed, as one word of 16 hex digits: equal input, spec, code and cut-off give equal words. */
    public String fingerprint() {
        return root.get("fingerprint").asText();
    }

    /** The fingerprint of the data that intake read, and of how it read them. */
    public String dataFingerprint() {
        return root.at("/data/fingerprint").asText();
    }

    /** The tables that intake wrote, to be taken over by later stages. */
    public List<String> casesTables() {
        List<String> names = new ArrayList<>();
        root.get("tables").forEach(table -> names.add(table.get("name").asText()));
        names.removeIf(name -> ComputeSummary.TABLES.contains(name)
                || AnalyseSummary.isTable(name)
                || CheckSummary.TABLES.contains(name)
                || RevisionsSummary.TABLES.contains(name));
        names.add("codes");
        names.add("rejects");
        return names;
    }

    /**
     * What compute needs to know of the cases.
     *
     * @param folder where their tables are
     * @param catalogue the catalogue that will be computed
     * @throws ProblemException if the cases were made with another model than the catalogue's
     */
    public Compute.Cases cases(Path folder, Catalogue catalogue) {
        return cases(folder, catalogue.model());
    }

    /** The same for whatever is written for a case model. */
    public Compute.Cases cases(Path folder, CaseModel model) {
        if (!root.at("/model/hash").asText().equals(model.hash())) {
            String found = root.at("/model/id").asText();
            // Under one name it is the content that differs: only the hashes tell.
            boolean sameName = found.equals(model.id());
            throw new ProblemException(Problem.of(
                    ProblemCode.STAGE_OF_ANOTHER_MODEL,
                    folder.toString(),
                    sameName ? found + " " + root.at("/model/hash").asText() : found,
                    sameName ? model.id() + " " + model.hash() : model.id()));
        }
        List<Court> courts = new ArrayList<>();
        for (JsonNode court : root.get("courts")) {
            courts.add(new Court(
                    court.get("code").asText(),
                    court.get("order").asInt(),
                    court.get("level").asText(),
                    Optional.ofNullable(court.get("parent").textValue()),
                    text(court.get("name"))));
        }
        Map<String, Set<String>> unmapped = new LinkedHashMap<>();
        for (JsonNode table : root.get("tables")) {
            if (table.has("unmapped")) {
                Set<String> fields = new LinkedHashSet<>();
                table.get("unmapped").forEach(field -> fields.add(field.asText()));
                unmapped.put(table.get("name").asText(), fields);
            }
        }
        return new Compute.Cases(
                folder,
                CourtTree.of(courts, model.levels()),
                unmapped,
                LocalDate.parse(root.at("/mapping/data_from").asText()),
                Optional.ofNullable(root.at("/mapping/extracted_on").textValue())
                        .map(LocalDate::parse));
    }

    private static LocalizedText text(JsonNode texts) {
        EnumMap<Language, String> byLanguage = new EnumMap<>(Language.class);
        texts.properties().forEach(entry -> Language.ofTag(entry.getKey())
                .ifPresent(language -> byLanguage.put(language, entry.getValue().asText())));
        return new LocalizedText(byLanguage);
    }

    /**
     * The fingerprint that a run will have, told before it.
     *
     * @param sources the files of all sources, in the mapping's order
     * @param sparkVersion the Spark that it will run on
     * @param previous the fingerprint of the run that it is held against, if any
     * @param notes the hash of the notes of a meeting, if there are some
     */
    public static String fingerprint(
            Mapping mapping,
            List<SourceFiles> sources,
            Catalogue catalogue,
            LocalDate asOf,
            String sparkVersion,
            Optional<String> previous,
            Optional<String> notes)
            throws IOException {
        return fingerprint(
                versions(sparkVersion),
                mapping.model().hash(),
                mapping.hash(),
                catalogue.hash(),
                IntakePart.fingerprint(mapping, sources),
                asOf.toString(),
                previous,
                notes);
    }

    private static ObjectNode versions(String sparkVersion) {
        return Json.object().put("zhixiao", Version.number()).put("spark", sparkVersion);
    }

    private void sign() {
        root.put(
                "fingerprint",
                fingerprint(
                        (ObjectNode) root.get("versions"),
                        root.at("/model/hash").asText(),
                        root.at("/mapping/hash").asText(),
                        root.at("/catalogue/hash").asText(),
                        root.at("/data/fingerprint").asText(),
                        root.get("as_of").asText(),
                        Optional.ofNullable(root.at("/previous/fingerprint").textValue()),
                        notes()));
    }

    /** Code, spec, data, as-of, the run before and the notes, if any. Labels are no part of it. */
    private static String fingerprint(
            ObjectNode versions,
            String model,
            String mapping,
            String catalogue,
            String data,
            String asOf,
            Optional<String> previous,
            Optional<String> notes) {
        List<String> parts = new ArrayList<>(List.of(Json.compact(versions), model, mapping, catalogue, data, asOf));
        previous.ifPresent(parts::add);
        notes.ifPresent(hash -> parts.add("notes " + hash));
        return Hash.of(parts.toArray(String[]::new));
    }
}
