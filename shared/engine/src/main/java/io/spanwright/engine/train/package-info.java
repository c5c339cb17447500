/**
 * Training in slices that can be stopped after every step and resumed to the same bits.
 *
 * <ul>
 *   <li>{@link io.spanwright.engine.train.TrainingSettings}: every hyperparameter; {@link
 *       io.spanwright.engine.train.TrainingConfigurations}: those that users can choose
 *   <li>{@link io.spanwright.engine.train.TrainingSet} and {@link
 *       io.spanwright.engine.train.TrainingSetReader}: encoded documents, some of them held out
 *   <li>{@link io.spanwright.engine.train.TrialTexts}: documents of the trial in front, which tells
 *       how far windows should see
 *   <li>{@code TrainingWindow}: a window that teaches
 *   <li>{@code WindowIndex}: where all of them are
 *   <li>{@code TrainingPlan}: which windows each step learns from
 *   <li>{@code BatchPlanner}: the batches of one epoch
 *   <li>{@code LearningRate}: rise, fall and a steady end
 *   <li>{@code Averaging}: which steps' weights are kept as a mean
 *   <li>{@code Course} and {@code Courses}: plan, rate and averaging of the trial and of the
 *       training
 *   <li>{@code StepLanes}: passes of one step that run at the same time
 *   <li>{@code BatchLoss}: loss and gradients of one batch
 *   <li>{@code Optimizer}: moves network and transitions along their gradients
 *   <li>{@link io.spanwright.engine.train.Validation}: predictions on held-out documents
 *   <li>{@code Judge} and {@code Judges}: choose the scope of windows, validate
 *   <li>{@code PrecisionJudge}: compares forms of the weights that a training ended with
 *   <li>{@link io.spanwright.engine.train.PrecisionTrial}: their quantised form compared with them
 *   <li>{@link io.spanwright.engine.train.Trainer}: the loop
 *   <li>{@code TrainingLength}: how far it is
 *   <li>{@link io.spanwright.engine.train.TrainingResult} with {@link
 *       io.spanwright.engine.train.TrainedEnsemble}: what comes of it
 *   <li>{@code TrainingState}: all that changes in the loop
 *   <li>{@code TrainingPosition}: where the loop is
 *   <li>{@code UntrainedWeights}: those before the first step
 *   <li>{@code BestWeights}: the weights that did best on held-out documents
 *   <li>{@code MeanWeights}: the mean of weights
 *   <li>{@code Member}: one network of an ensemble; {@code EnsembleScorer}: all of them
 *   <li>{@link io.spanwright.engine.train.Checkpoint}: all of it as one file
 *   <li>{@link io.spanwright.engine.train.CheckpointException}: a file that is no checkpoint of
 *       this training
 *   <li>{@link io.spanwright.engine.train.CpuFeatures}: what results depend on besides data
 * </ul>
 */
package io.spanwright.engine.train;
