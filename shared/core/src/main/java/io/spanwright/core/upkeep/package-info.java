/**
 * What keeps the stores clean across features.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.upkeep.Sweeper}: deletes what nobody needs any more
 *   <li>{@link io.spanwright.core.upkeep.DeleteProject}: the job that deletes a project
 *   <li>{@link io.spanwright.core.upkeep.ModelDeletion}: deletes models that are not deployed
 * </ul>
 */
package io.spanwright.core.upkeep;
