package zhixiao.jobs.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * The commands, in the order in which help tells them. Making all of them takes longer than to validate a file: where the
 * first words of a command line name one, that one is made, and otherwise all that could stand there are.
 */
final class Commands {
    /** The words of each; one with several stands below the one with the words before. */
    static final List<String> PATHS = List.of(
            "demo",
            "run",
            "intake",
            "intake profile",
            "compute",
            "analyse",
            "explain",
            "cases",
            "explain-case",
            "lists",
            "register",
            "register update",
            "register list",
            "register history",
            "register export",
            "register import",
            "register calendar",
            "register movements",
            "register totals",
            "review",
            "review draw",
            "review form",
            "review import",
            "review result",
            "review size",
            "review hand-on",
            "review reply",
            "review handed-on",
            "marks",
            "marks propose",
            "marks list",
            "marks import",
            "marks counts",
            "check",
            "report",
            "tables",
            "notes",
            "notes new",
            "style",
            "style new",
            "plan",
            "plan check",
            "runs",
            "runs begin",
            "runs list",
            "runs show",
            "runs rollback",
            "runs expire",
            "ledger",
            "ledger begin",
            "ledger list",
            "ledger export",
            "ledger verify",
            "ledger withdraw",
            "ledger correct",
            "ledger exempt",
            "ledger burden",
            "case-number",
            "spec",
            "spec validate",
            "spec new",
            "spec explain",
            "spec diff",
            "spec show",
            "spec export",
            "spec schema",
            "spec test");

    private final Console console;

    private Commands(Console console) {
        this.console = console;
    }

    /** The parser of a command line. @param words the command line */
    static CommandLine of(Console console, List<String> words) {
        Commands commands = new Commands(console);
        return commands.below(new CommandLine(new RootCommand(console)), "", words);
    }

    private CommandLine below(CommandLine line, String path, List<String> words) {
        List<String> below = PATHS.stream()
                .filter(one ->
                        one.substring(0, Math.max(0, one.lastIndexOf(' '))).equals(path))
                .toList();
        Optional<String> named = words.isEmpty()
                ? Optional.empty()
                : below.stream()
                        .filter(one -> one.substring(one.lastIndexOf(' ') + 1).equals(words.get(0)))
                        .findFirst();
        for (String one : named.map(List::of).orElse(below)) {
            List<String> rest = named.isPresent() ? words.subList(1, words.size()) : List.of();
            line.addSubcommand(below(new CommandLine(command(one)), one, rest));
        }
        return line;
    }

    private Object command(String path) {
        return switch (path) {
            case "demo" -> new DemoCommand(console);
            case "run" -> new RunCommand(console);
            case "intake" -> new IntakeCommand(console);
            case "intake profile" -> new ProfileCommand(console);
            case "compute" -> new ComputeCommand(console);
            case "analyse" -> new AnalyseCommand(console);
            case "explain" -> new ExplainPlanCommand(console);
            case "cases" -> new CasesCommand(console);
            case "explain-case" -> new ExplainCaseCommand(console);
            case "lists" -> new ListsCommand(console);
            case "register" -> new RegisterCommand(console);
            case "register update" -> new RegisterUpdateCommand(console);
            case "register list" -> new RegisterListCommand(console);
            case "register history" -> new RegisterHistoryCommand(console);
            case "register export" -> new RegisterExportCommand(console);
            case "register import" -> new RegisterImportCommand(console);
            case "register calendar" -> new RegisterCalendarCommand(console);
            case "register movements" -> new RegisterMovementsCommand(console);
            case "register totals" -> new RegisterTotalsCommand(console);
            case "review" -> new ReviewCommand(console);
            case "review draw" -> new ReviewDrawCommand(console);
            case "review form" -> new ReviewFormCommand(console);
            case "review import" -> new ReviewImportCommand(console);
            case "review result" -> new ReviewResultCommand(console);
            case "review size" -> new ReviewSizeCommand(console);
            case "review hand-on" -> new ReviewHandOnCommand(console);
            case "review reply" -> new ReviewReplyCommand(console);
            case "review handed-on" -> new ReviewHandedOnCommand(console);
            case "marks" -> new MarksCommand(console);
            case "marks propose" -> new MarksProposeCommand(console);
            case "marks list" -> new MarksListCommand(console);
            case "marks import" -> new MarksImportCommand(console);
            case "marks counts" -> new MarksCountsCommand(console);
            case "check" -> new CheckCommand(console);
            case "report" -> new ReportCommand(console);
            case "tables" -> new TablesCommand(console);
            case "notes" -> new NotesCommand(console);
            case "notes new" -> new NotesNewCommand(console);
            case "style" -> new StyleCommand(console);
            case "style new" -> new StyleNewCommand(console);
            case "plan" -> new PlanCommand(console);
            case "plan check" -> new PlanCheckCommand(console);
            case "runs" -> new RunsCommand(console);
            case "runs begin" -> new RunsBeginCommand(console);
            case "runs list" -> new RunsListCommand(console);
            case "runs show" -> new RunsShowCommand(console);
            case "runs rollback" -> new RunsRollbackCommand(console);
            case "runs expire" -> new RunsExpireCommand(console);
            case "ledger" -> new LedgerCommand(console);
            case "ledger begin" -> new LedgerBeginCommand(console);
            case "ledger list" -> new LedgerListCommand(console);
            case "ledger export" -> new LedgerExportCommand(console);
            case "ledger verify" -> new LedgerVerifyCommand(console);
            case "ledger withdraw" -> new LedgerWithdrawCommand(console);
            case "ledger correct" -> new LedgerCorrectCommand(console);
            case "ledger exempt" -> new LedgerExemptCommand(console);
            case "ledger burden" -> new LedgerBurdenCommand(console);
            case "case-number" -> new CaseNumberCommand(console, System.in);
            case "spec" -> new SpecCommand(console);
            case "spec validate" -> new ValidateCommand(console);
            case "spec new" -> new NewCommand(console);
            case "spec explain" -> new ExplainCommand(console);
            case "spec diff" -> new DiffCommand(console);
            case "spec show" -> new ShowCommand(console);
            case "spec export" -> new ExportCommand(console);
            case "spec schema" -> new SchemaCommand(console);
            case "spec test" -> new TestCommand(console);
            default -> throw new IllegalStateException(path);
        };
    }
}
