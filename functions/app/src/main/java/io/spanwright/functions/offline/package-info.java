/**
 * What the command line does without a server. The host calls {@link
 * io.spanwright.functions.offline.OfflineCommands} by reflection from another class loader, so only
 * types of the JDK pass between them.
 *
 * <ul>
 *   <li>{@link io.spanwright.functions.offline.OfflineCommands}: runs a command by its name
 *   <li>{@link io.spanwright.functions.offline.Options}: what a command was told
 *   <li>{@link io.spanwright.functions.offline.ValidateOffline}, {@link
 *       io.spanwright.functions.offline.ConvertOffline}, {@link
 *       io.spanwright.functions.offline.TrainOffline}, {@link
 *       io.spanwright.functions.offline.EvaluateOffline}, {@link
 *       io.spanwright.functions.offline.ReviewOffline}, {@link
 *       io.spanwright.functions.offline.AnalyzeOffline}: the commands
 *   <li>{@link io.spanwright.functions.offline.FixOffline}: mends what {@code validate} finds
 *   <li>{@link io.spanwright.functions.offline.TestRun}, {@link
 *       io.spanwright.functions.offline.RecognitionCount}: a model on the documents it is tested on
 *   <li>{@link io.spanwright.functions.offline.LabeledFolder}: a labels file with the documents
 *       beside it
 *   <li>{@link io.spanwright.functions.offline.FolderDocuments}: a directory as document store
 *   <li>{@link io.spanwright.functions.offline.ModelFolder}: where a model is written to
 *   <li>{@link io.spanwright.functions.offline.FindingValues}, {@link
 *       io.spanwright.functions.offline.EvaluationValues}, {@link
 *       io.spanwright.functions.offline.GuidanceValues}, {@link
 *       io.spanwright.functions.offline.ThresholdValues}, {@link
 *       io.spanwright.functions.offline.DoubtValues}: results as JSON values; {@link
 *       io.spanwright.functions.offline.Excerpts}: the lines that findings are about
 *   <li>{@link io.spanwright.functions.offline.ThresholdFile}: thresholds to analyze with
 *   <li>{@link io.spanwright.functions.offline.ResidentMemory}: the most memory this process had
 * </ul>
 */
package io.spanwright.functions.offline;
