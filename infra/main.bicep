// Everything that Spanwright needs in a resource group. Each concern is one file in app/.
// The subscription to uploaded labels files is in uploads.bicep: it needs the code to be there.
targetScope = 'resourceGroup'

@description('Optional. Begins the names of the resources.')
@minLength(3)
@maxLength(10)
param name string = 'spanwright'

@description('Optional. The region; one that has the Flex Consumption plan.')
param location string = resourceGroup().location

@description('Required. The first API key, at least 32 characters. Callers send it in Ocp-Apim-Subscription-Key.')
@secure()
@minLength(32)
param apiKey1 string

@description('Optional. The second API key, so that keys can be changed; empty is none.')
@secure()
param apiKey2 string = ''

@description('Optional. Object id of who uploads documents and labels files; empty gives nobody a role.')
param uploaderPrincipalId string = ''

@description('Optional. What the uploader is.')
@allowed([
  'User'
  'Group'
  'ServicePrincipal'
])
param uploaderPrincipalType string = 'User'

@description('Optional. An existing storage account with the documents; empty makes one.')
param documentsAccountName string = ''

@description('Optional. The resource group of that account.')
param documentsResourceGroup string = resourceGroup().name

@description('Optional. Where alerts are sent; empty raises them without a mail.')
param alertEmail string = ''

@description('Optional. Whether storage, database and keys are reached over private endpoints alone.')
param privateNetwork bool = false

@description('Optional. Memory of an instance in MB. Training takes up to 2.4 GB with the built-in encoder.')
@allowed([
  2048
  4096
])
param instanceMemory int = 4096

@description('Optional. Most instances at once.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Optional. Instances that always wait for HTTP calls; 0 costs nothing while nobody calls.')
@minValue(0)
@maxValue(100)
param alwaysReady int = 0

@description('Optional. Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Optional. More settings of the app, by the names in docs/settings.md.')
param settings object = {}

@description('Optional. Tags of every resource.')
param tags object = {}

var suffix = uniqueString(resourceGroup().id, name)
var databaseName = 'spanwright'
var containerName = 'items'

module identity 'app/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: tags
  }
}

module observability 'app/observability.bicep' = {
  name: 'observability'
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
    principalId: identity.outputs.principalId
  }
}

module network 'app/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: tags
  }
}

module storage 'app/storage.bicep' = {
  name: 'storage'
  params: {
    name: '${name}${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    uploaderPrincipalId: uploaderPrincipalId
    uploaderPrincipalType: uploaderPrincipalType
    privateNetwork: privateNetwork
    workspaceId: observability.outputs.workspaceId
  }
}

module documents 'app/documents.bicep' = if (empty(documentsAccountName)) {
  name: 'documents'
  params: {
    name: '${take(name, 8)}doc${suffix}'
    location: location
    tags: tags
    uploaderPrincipalId: uploaderPrincipalId
    uploaderPrincipalType: uploaderPrincipalType
    privateNetwork: privateNetwork
    workspaceId: observability.outputs.workspaceId
  }
}

module reader 'app/reader.bicep' = {
  name: 'reader'
  scope: resourceGroup(documentsResourceGroup)
  params: {
    accountName: empty(documentsAccountName) ? documents.outputs.name : documentsAccountName
    principalId: identity.outputs.principalId
  }
}

module cosmos 'app/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: tags
    databaseName: databaseName
    containerName: containerName
    principalId: identity.outputs.principalId
    privateNetwork: privateNetwork
    workspaceId: observability.outputs.workspaceId
  }
}

module keys 'app/keys.bicep' = {
  name: 'keys'
  params: {
    name: 'kv-${suffix}'
    location: location
    tags: tags
    apiKey1: apiKey1
    apiKey2: apiKey2
    principalId: identity.outputs.principalId
    privateNetwork: privateNetwork
    workspaceId: observability.outputs.workspaceId
  }
}

module endpoints 'app/endpoints.bicep' = if (privateNetwork) {
  name: 'endpoints'
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: tags
    networkName: network.outputs.name
    subnetId: network.outputs.endpointSubnetId
    storageId: storage.outputs.id
    documentsId: reader.outputs.accountId
    cosmosId: cosmos.outputs.id
    vaultId: keys.outputs.id
  }
}

module app 'app/app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packagesContainer: storage.outputs.packagesContainer
    documentsEndpoint: reader.outputs.blobEndpoint
    cosmosEndpoint: cosmos.outputs.endpoint
    databaseName: databaseName
    containerName: containerName
    apiKey1Uri: keys.outputs.apiKey1Uri
    apiKey2Uri: keys.outputs.apiKey2Uri
    insightsConnection: observability.outputs.insightsConnection
    workspaceId: observability.outputs.workspaceId
    subnetId: privateNetwork ? network.outputs.appSubnetId : ''
    instanceMemory: instanceMemory
    maximumInstances: maximumInstances
    alwaysReady: alwaysReady
    settings: settings
  }
}

module topic 'app/topic.bicep' = {
  name: 'topic'
  params: {
    name: '${name}-uploads'
    location: location
    tags: tags
    storageId: storage.outputs.id
  }
}

module alerts 'app/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: observability.outputs.workspaceId
    email: alertEmail
  }
}

@description('Name of the function app.')
output appName string = app.outputs.name

@description('Endpoint for clients of the Language service.')
output endpoint string = app.outputs.endpoint

@description('Account that labels files are uploaded to, in the container labels.')
output storageAccountName string = storage.outputs.name

@description('Account of the documents.')
output documentsAccountName string = reader.outputs.accountName

@description('Topic that uploads.bicep subscribes to.')
output topicName string = topic.outputs.name
