export { type DemoNetwork, demoNetwork } from './demoNetwork.ts'
export { loadDemo } from './loadDemo.ts'
