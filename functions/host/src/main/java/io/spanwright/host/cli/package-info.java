/**
 * The command line: parsing and printing. What a command does is done by the host, or by the app in
 * its own class loader.
 *
 * <ul>
 *   <li>{@link io.spanwright.host.cli.SpanwrightCommand} all commands
 *   <li>{@link io.spanwright.host.cli.ServeCommand}, {@link
 *       io.spanwright.host.cli.QuickstartCommand} with a server
 *   <li>{@link io.spanwright.host.cli.ValidateCommand}, {@link
 *       io.spanwright.host.cli.TrainCommand}, {@link io.spanwright.host.cli.EvaluateCommand},
 *       {@link io.spanwright.host.cli.AnalyzeCommand}, {@link
 *       io.spanwright.host.cli.ReviewCommand}, {@link io.spanwright.host.cli.ConvertCommand}
 *       without one
 *   <li>{@link io.spanwright.host.cli.ImportCommand} with one, or in its place; {@link
 *       io.spanwright.host.cli.ContainerFolder}, {@link io.spanwright.host.cli.LabelsImport} what
 *       it does
 *   <li>{@link io.spanwright.host.cli.ConversionOptions}, {@link io.spanwright.host.cli.LossLines}
 *       what those two share
 *   <li>{@link io.spanwright.host.cli.CompareCommand} with or without one
 *   <li>{@link io.spanwright.host.cli.OfflineCommand}, {@link io.spanwright.host.cli.SplitArgument}
 *       what those share
 *   <li>{@link io.spanwright.host.cli.ServerOptions}, {@link io.spanwright.host.cli.TlsArgument}
 *       what every command with a server understands
 *   <li>{@link io.spanwright.host.cli.PathArgument}, {@link io.spanwright.host.cli.LocaleHint}
 *       names of files, also in a locale that lacks their letters
 *   <li>{@link io.spanwright.host.cli.OfflineApp} runs a command in the app's class loader
 *   <li>{@link io.spanwright.host.cli.OfflineFailure} why such a command could not be done
 *   <li>{@link io.spanwright.host.cli.Installation} finds the app and the backend
 *   <li>{@link io.spanwright.host.cli.ApiKeys} the two keys in the data directory
 *   <li>{@link io.spanwright.host.cli.RepairLines} what was mended, as lines
 *   <li>{@link io.spanwright.host.cli.JsonOutput} one JSON object on standard output
 * </ul>
 */
package io.spanwright.host.cli;
