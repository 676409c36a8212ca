package zhixiao.jobs.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhixiao.jobs.manifest.Version;
import zhixiao.spec.text.Language;

/** {@code zhixiao} itself: help and version. */
@Command(name = "zhixiao", versionProvider = RootCommand.VersionLine.class, sortOptions = false)
final class RootCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, scope = CommandLine.ScopeType.INHERIT, descriptionKey = "help")
    private boolean help;

    @Option(names = "--version", versionHelp = true, descriptionKey = "version")
    private boolean version;

    @Option(
            names = "--lang",
            paramLabel = "zh-Hans|zh-Hant|en",
            descriptionKey = "lang",
            scope = CommandLine.ScopeType.INHERIT)
    private Language language;

    RootCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out(), CommandLine.Help.Ansi.OFF);
    }

    /** The version line. */
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"zhixiao " + Version.number()};
        }
    }
}
