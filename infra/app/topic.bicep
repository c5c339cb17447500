// What happens to blobs of the app's own storage account. uploads.bicep subscribes to it.

@description('Required. Name of the topic.')
param name string

@description('Required. The region.')
param location string

@description('Required. Tags of the resource.')
param tags object

@description('Required. Storage account of the app itself.')
param storageId string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  properties: {
    source: storageId
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

@description('Name of the topic.')
output name string = topic.name
