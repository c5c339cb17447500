/**
 * The only classes that own objects of ONNX Runtime.
 *
 * <ul>
 *   <li>{@link OnnxRuntime} is the runtime, started once; makes sessions and tensors
 *   <li>{@link ModelSession} is a loaded model, with {@link SessionSettings}
 *   <li>{@link Tensor} is a tensor; {@link Outputs} are those that a run gave
 *   <li>{@link Lanes} runs work at the same time
 *   <li>{@link LastingEnvironment} keeps ONNX Runtime's environment open to the end
 *   <li>{@link NativeLibrary} puts the native library into a directory of ours
 *   <li>{@link LoaderLeftovers} deletes what killed processes left in the temporary directory
 *   <li>{@link OnnxRuntimeException} is what goes wrong there
 * </ul>
 */
package io.spanwright.engine.runtime;
