import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './lib/language.tsx'
import { Routes } from './routes.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import './ui/base.css'

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <ErrorBoundary>
      <LanguageProvider>
        <Routes />
      </LanguageProvider>
    </ErrorBoundary>
  </StrictMode>,
)
