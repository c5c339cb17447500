/**
 * What is deployed and how: the Bicep files, read with the grammar of tree-sitter, the scripts of
 * the pipelines and the list of dependencies.
 *
 * <ul>
 *   <li>{@link io.spanwright.infra.BicepParser} Bicep files to trees
 *   <li>{@link io.spanwright.infra.BicepNode}, {@link io.spanwright.infra.BicepFile}, {@link
 *       io.spanwright.infra.BicepDeclaration} a file and what it declares
 *   <li>{@link io.spanwright.infra.SymbolCheck}, {@link io.spanwright.infra.ModuleCheck}, {@link
 *       io.spanwright.infra.ResourceCheck} what is wrong with one, each problem a line
 * </ul>
 */
package io.spanwright.infra;
