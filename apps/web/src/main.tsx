import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './lib/language.tsx'
import { Routes } from './routes.tsx'
import './ui/base.css'

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <LanguageProvider>
      <Routes />
    </LanguageProvider>
  </StrictMode>,
)
