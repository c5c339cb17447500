// The function app on the Flex Consumption plan, with its settings.

@description('Required. Name of plan and app.')
param name string

@description('Required. The region.')
param location string

@description('Required. Tags of the resources.')
param tags object

@description('Required. Resource id of the identity.')
param identityId string

@description('Required. Client id of the identity.')
param clientId string

@description('Required. Storage account of the app itself.')
param storageName string

@description('Required. Container of the app package.')
param packagesContainer string

@description('Required. Where the blobs of the account with the documents are.')
param documentsEndpoint string

@description('Required. Where Cosmos DB answers.')
param cosmosEndpoint string

@description('Required. Name of the database.')
param databaseName string

@description('Required. Name of the container of metadata.')
param containerName string

@description('Required. Address of the first API key.')
param apiKey1Uri string

@description('Required. Address of the second API key; empty is none.')
param apiKey2Uri string

@description('Required. Where logs are sent.')
param insightsConnection string

@description('Required. Workspace of logs and metrics.')
param workspaceId string

@description('Required. Subnet that the app calls from; empty is the public network.')
param subnetId string

@description('Required. Memory of an instance in MB.')
param instanceMemory int

@description('Required. Most instances at once.')
param maximumInstances int

@description('Required. Instances that always wait for HTTP calls.')
param alwaysReady int

@description('Required. More settings of the app, by the names in docs/settings.md.')
param settings object

// What the Functions host and the libraries ask for.
var hostSettings = {
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  AZURE_CLIENT_ID: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
}

var ownSettings = {
  SPANWRIGHT_BACKEND: 'azure'
  SPANWRIGHT_BLOB_ENDPOINT: storage.properties.primaryEndpoints.blob
  SPANWRIGHT_DOCUMENTS_ENDPOINT: documentsEndpoint
  SPANWRIGHT_COSMOS_ENDPOINT: cosmosEndpoint
  SPANWRIGHT_COSMOS_DATABASE: databaseName
  SPANWRIGHT_COSMOS_CONTAINER: containerName
  SPANWRIGHT_KEY_1: '@Microsoft.KeyVault(SecretUri=${apiKey1Uri})'
}

var secondKey = empty(apiKey2Uri) ? {} : {
  SPANWRIGHT_KEY_2: '@Microsoft.KeyVault(SecretUri=${apiKey2Uri})'
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, {
    'azd-service-name': 'app'
  })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      runtime: {
        name: 'java'
        version: '17'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packagesContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReady == 0 ? [] : [
          {
            name: 'http'
            instanceCount: alwaysReady
          }
        ]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(hostSettings, settings, ownSettings, secondKey)
}

resource publishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = [for policy in [
  'ftp'
  'scm'
]: {
  parent: app
  name: policy
  properties: {
    allow: false
  }
}]

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'metrics'
  scope: app
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

@description('Name of the function app.')
output name string = app.name

@description('Endpoint for clients.')
output endpoint string = 'https://${app.properties.defaultHostName}'
