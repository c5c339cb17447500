/**
 * Reverse-mode differentiation of ONNX graphs.
 *
 * <ul>
 *   <li>{@link ReverseMode} derives a {@link Backward} graph
 *   <li>{@link GradientRules} has a {@link GradientRule} for each operator
 *   <li>{@link BackwardBuilder} is what rules write with
 *   <li>{@link ArithmeticRules}, {@link FunctionRules}, {@link ShapeRules}, {@link ReductionRules},
 *       {@link NormalizingRules}, {@link SelectionRules}, {@link MatMulRule}, {@link GemmRule},
 *       {@link LayerNormalizationRule}, {@link GatherRule}, {@link SliceRule} are the rules
 *   <li>{@link UnsupportedOperatorException} names operators without one
 * </ul>
 */
package io.spanwright.engine.autodiff;
