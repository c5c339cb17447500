/**
 * Deployments.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.deployment.Deployment}, {@link
 *       io.spanwright.core.deployment.DeploymentStore}: a deployment and where it is stored
 *   <li>{@link io.spanwright.core.deployment.DeploymentService}: finds them, starts the jobs
 *   <li>{@link io.spanwright.core.deployment.PutDeployment}, {@link
 *       io.spanwright.core.deployment.DeleteDeployment}: the jobs
 * </ul>
 */
package io.spanwright.core.deployment;
