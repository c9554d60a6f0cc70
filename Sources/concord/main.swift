import ConcordCLI

ConcordMain.run(CommandLine.arguments)
