/**
 * The product's ports on Azure.
 *
 * <ul>
 *   <li>{@link io.spanwright.azure.AzureBackend}: the three stores in one's subscription
 *   <li>{@link io.spanwright.azure.AzureBackendProvider}: opens it as the settings say
 *   <li>{@link io.spanwright.azure.AzureConnections}: clients by identity or by connection string
 *   <li>{@link io.spanwright.azure.AzureBlobStore}: blobs in Blob Storage
 *   <li>{@link io.spanwright.azure.AzureDocumentStore}: users' documents in Blob Storage
 *   <li>{@link io.spanwright.azure.CosmosItemStore}: metadata in Cosmos DB
 *   <li>{@code CosmosItem}: an item's form in Cosmos DB
 *   <li>{@code BlobPages}: a container's blobs, a page at a time
 *   <li>{@code AzureErrors}: errors without what requests or their names held
 * </ul>
 */
package io.spanwright.azure;
